// Runs in the browser: Swagger UI knows English only, so its own words are put into Chinese as they appear.
const WORDS = {
  Authorize: '填写令牌',
  Authorized: '已填写',
  'Available authorizations': '识别方式',
  Cancel: '取消',
  Clear: '清除',
  Close: '关闭',
  Code: '状态码',
  'Controls Accept header.': '',
  Curl: 'curl 命令',
  'Default value': '默认值',
  Description: '说明',
  Details: '详情',
  Download: '下载',
  'Example Value': '示例',
  Execute: '发送请求',
  Links: '链接',
  Logout: '清除',
  'Media type': '格式',
  Name: '名称',
  'No links': '无',
  'No parameters': '没有参数',
  Parameters: '参数',
  'Request URL': '请求地址',
  'Request body': '请求内容',
  Reset: '复原',
  'Response body': '回答内容',
  'Response headers': '响应头',
  Responses: '回答',
  Schema: '结构',
  Schemas: '数据结构',
  'Send empty value': '发送空值',
  'Server response': '服务器的回答',
  'Try it out': '试一试',
  required: '必填',
};

function translate(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (text.parentElement?.closest('pre, code, textarea')) continue;
    const word = text.data.trim();
    const inChinese = WORDS[word];
    if (inChinese !== undefined && Object.hasOwn(WORDS, word)) text.data = text.data.replace(word, inChinese);
  }
}

const root = document.getElementById('swagger-ui');
document.documentElement.lang = 'zh-CN';
translate(root);
new MutationObserver((changes) => {
  for (const { target } of changes) translate(target.nodeType === Node.TEXT_NODE ? target.parentNode : target);
}).observe(root, { childList: true, subtree: true, characterData: true });
