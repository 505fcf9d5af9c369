/**
 * Letters that stand for another: what converters, input methods and fonts leave in a text.
 * Source: Unicode NFKC for full-width forms, Kangxi radicals and compatibility ideographs; the supplement radicals below are those that
 * PDF fonts put in place of the simplified character (Unicode EquivalentUnifiedIdeograph.txt).
 */
export const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民', '⺟': '母', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门',
  '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻥': '鱼', '⻦': '鸟',
  '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺎': '兀', '⺋': '卩', '⺒': '巳', '⺝': '月',
  '⺩': '王', '⺫': '目', '⺬': '示', '⺮': '竹', '⺴': '网', '⺼': '肉', '⻊': '足', '⻌': '辶', '⻏': '阝', '⻑': '长',
  '⻤': '鬼', '⼾': '户', '⼀': '一',
};

/** Traditional and variant letters of numerals, measure words and their company. Source: 《通用规范汉字表》附件1. */
export const TRADITIONAL: Readonly<Record<string, string>> = {
  萬: '万', 億: '亿', 兩: '两', 倆: '俩', 貳: '贰', 貮: '贰', 參: '叁', 叄: '叁', 陸: '陆', 個: '个', 點: '点', 幾: '几',
  負: '负', 雙: '双', 對: '对', 餘: '余', 來: '来', 場: '场', 條: '条', 張: '张', 冊: '册', 戶: '户', 項: '项', 處: '处',
  輪: '轮', 圓: '元', 塊: '块', 兒: '儿', '〇': '零', '○': '零', '◯': '零', 箇: '个', 隊: '队', 會: '会', 這: '这', 準: '准',
  請: '请', 問: '问', 賣: '卖', 總: '总', 後: '后', 員: '员', 數: '数', 達: '达', 過: '过', 約: '约', 無: '无', 發: '发',
};

/** Marks of one meaning: brackets, dashes, quotes, dots. */
export const MARKS: Readonly<Record<string, string>> = {
  '〔': '[', '﹝': '[', '［': '[', '【': '[', '〕': ']', '﹞': ']', '］': ']', '】': ']',
  '—': '-', '–': '-', '―': '-', '‐': '-', '‑': '-', '─': '-', '−': '-', '﹣': '-', '━': '-',
  '〜': '~', '∼': '~', '～': '~', '「': '“', '」': '”', '『': '“', '』': '”', '〝': '“', '〞': '”', '＂': '"',
  '•': '·', '・': '·', '．': '.', '‧': '·', '∙': '·', '﹒': '.', '‘': "'", '’': "'", '﹪': '%', '﹙': '(', '﹚': ')',
  '﹐': ',', '︰': ':', '∶': ':', '﹔': ';', '〈': '<', '〉': '>', '｡': '。', '､': '、',
};
