import { defineFaults } from '#kernel/fault.ts';

/** Faults of the web server itself; those of the work come from the use cases. */
export const httpFaults = defineFaults({
  ADDRESS_UNKNOWN: {
    status: 404,
    says: '没有这个地址：{method} {path}。',
    remedy: '请核对网址；接口的全部地址见 /api/docs。',
  },
  ADDRESS_UNREADABLE: {
    status: 400,
    says: '网址不能读取：其中的百分号编码有误。',
    remedy: '请核对网址；中文等字符须按 UTF-8 编码。',
  },
  PERIOD_TOO_LONG: {
    status: 400,
    says: '按月分列的期间为 {count} 个月，超过 {most} 个月。',
    remedy: '请缩短期间，分次查询。',
  },
  REQUEST_INVALID: {
    status: 400,
    says: '请求有 {count} 处不符合要求：{first}',
    remedy: '请按提示改正后重试；各项要求见 /api/docs。',
  },
  BODY_UNREADABLE: {
    status: 400,
    says: '请求内容不能读取：{problem}。',
    remedy: '请按接口说明（/api/docs）的格式发送。',
  },
  BODY_TOO_LARGE: {
    status: 413,
    says: '请求内容超过 {limit}，没有受理。',
    remedy: '请减少内容或分次提交。',
  },
  MEDIA_TYPE_UNREAD: {
    status: 415,
    says: '不能读取 {type} 格式的请求内容。',
    remedy: '请以 application/json 发送；上传文件的，请以 multipart/form-data 发送。',
  },
  UPLOAD_MISSING: {
    status: 400,
    says: '请求中没有文件。',
    remedy: '请以 multipart/form-data 发送，文件放在名为 file 的一项中。',
  },
  CURSOR_INVALID: {
    status: 400,
    says: 'after 不是上一页给出的 next。',
    remedy: '请从第一页重新取。',
  },
  CROSS_SITE: {
    status: 403,
    says: '这个请求来自其他网站，没有受理。',
    remedy: '请在法度的页面中操作；程序调用的，请改用访问令牌（Authorization: Bearer fadu_……）。',
  },
  TOKEN_REFUSED: {
    status: 403,
    says: '访问令牌不能用于这项操作。',
    remedy: '请在浏览器登录后办理：选择席位、管理访问令牌须由本人操作。',
  },
  TOO_MANY_SIGN_INS: {
    status: 429,
    says: '登录尝试过于频繁。',
    remedy: '请在 {minutes} 分钟后重试；忘记密码的，请联系本单位安全管理员。',
  },
  MARKED_GONE: {
    status: 404,
    says: '没有找到这份标注了问题的工作簿，或已超过 30 分钟。',
    remedy: '请重新导入原工作簿。',
  },
  DEFECT: {
    status: 500,
    says: '系统出现未预料的错误，本次操作没有完成。',
    remedy: '请稍后重试；仍不成功的，请把编号 {reference} 告知系统管理员。',
  },
  PORT_IN_USE: {
    status: 503,
    says: '端口 {port} 已被其他程序占用，法度没有启动。',
    remedy: '请停止占用端口的程序，或换一个端口：fadu start --port {other}。',
  },
  PORT_FORBIDDEN: {
    status: 503,
    says: '没有权限使用端口 {port}，法度没有启动。',
    remedy: '请换用 1024 以上的端口，例如：fadu start --port {other}。',
  },
  HOST_UNAVAILABLE: {
    status: 503,
    says: '本机没有地址 {host}，法度没有启动。',
    remedy: '请改用本机的地址，例如 127.0.0.1（仅本机访问）或 0.0.0.0（全部网卡）。',
  },
});
