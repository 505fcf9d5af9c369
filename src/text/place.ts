/** A township (or office) and the county written before it. */
export type Place = { readonly town: string; readonly county: string | null };

const FULL =
  /^(?:中共|中国共产党)?(?:关于)?(?:[一-龥]{2,8}?(?:省|自治区))?([一-龥]{2,7}?(?:市|州|盟|地区))?([一-龥]{1,12}?(?:自治县|自治旗|县|区|旗|市))?(?:人民政府)?([一-龥]{1,8}?(?:民族乡|街道|镇|乡|苏木))(?=人民政府|政府|委员会|党委|党工委|办事处|关于|法治|人大|20\d\d|二[零〇]|依法|年度|工作|$)/;
const OFFICE =
  /^(?:中共|中国共产党)?(?:[一-龥]{2,8}?(?:省|自治区))?([一-龥]{2,7}?(?:市|州|盟|地区))?([一-龥]{1,12}?(?:自治县|自治旗|县|区|旗|市))?([一-龥]{2,14}?(?:局|管理委员会|管委会|委员会|办公室))(?=党组|党委|关于|法治|20\d\d|年度|$)/;
const COUNTY =
  /^(?:中共)?(?:[一-龥]{2,8}?(?:省|自治区))?(?:[一-龥]{2,7}?(?:市|州|盟))?([一-龥]{1,12}?(?:自治县|自治旗|县|区|旗|市))(?:人民政府|委员会|(?=关于|20\d\d年(?:度)?法治))/;
/** A clause that begins with who acts: 清溪镇坚持…, 现将清溪镇2023年度… */
const OPENING =
  /^(?:20\d\d年(?:以来|度|来)?)?(?:现将|现就|近年来|[一-龥]{1,8}?(?:县|区|市|旗))?([一-龥]{1,6}?(?:民族乡|街道|镇|乡|苏木))(?=党委|党工委|领导班子|班子|办事处|人民政府|政府|在|始终|坚持|认真|深入|紧紧|以|全面|严格|围绕|高度|按照|积极|法治|扎实|切实|持续|立足|贯彻|牢固|紧扣|聚焦|根据|统筹|大力|依法|推进|各项|20\d\d年|本年度|关于|上年度)/;
/** What names the thing and not the place: 演示·, 【公开】. */
const PREFIX = /^[一-龥A-Za-z]{1,6}·/;

const COMMON =
  /[我本全各该]{1,2}(?:镇|乡|街道|苏木)$|^(?:我|本|全|各|该|县|乡|村|小城|城|集|市|区|有关|相关|全县|各县)?(?:镇|乡|街道|乡镇|苏木)$|^(?:各|所有|全县|全区|全市|县委|区委|市委|依法|法治|全面)|(?:领导小组|工作|委员)/;
/** No place is called so: 进一步规范乡镇. */
const VERBAL =
  /乡镇|[的了与及将把让]|加强|调整|成立|制定|印发|召开|结合|确保|围绕|立足|依托|深化|优化|实现|促进|聚焦|持续|全面|强化|规范|推进|推动|建设|提升|落实|完善|健全|服务|覆盖|开展|组织/;
const CLAUSES = /[^,。;:\n]+/g;
const LABEL = /^[-[(]*(?:发布机构|发文机关|发文机构|发布单位|制作单位|信息来源|来源|标题|名称|作者|责任部门)/;

/** The place that a line of a title, a signature or a web page's head names; undefined where it names none. */
export function findPlace(line: string): Place | undefined {
  return findPlaces(line)[0];
}

/** The place that the first clauses of running text speak of. */
export function findOpeningPlace(text: string): Place | undefined {
  for (const match of text.matchAll(CLAUSES)) {
    const town = OPENING.exec(match[0])?.[1];
    if (town !== undefined && !isCommon(town) && !VERBAL.test(town)) return { town, county: null };
  }
  return undefined;
}

/**
 * The place that a text names most often, where neither title nor signature nor opening names one: 蔡家桥镇 in 调整蔡家桥镇法治….
 * The name is the longest that recurs nearly as often as its end.
 */
export function findFrequentPlace(text: string): Place | undefined {
  const counts = new Map<string, number>();
  for (const { 0: kind, index } of text.matchAll(/镇|乡|街道|苏木/g)) {
    for (let letters = 2; letters <= 4; letters += 1) {
      const name = text.slice(Math.max(0, index - letters), index + kind.length);
      if (NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const often = [...counts].filter(([name, count]) => count >= 3 && !isCommon(name) && !VERBAL.test(name));
  const [most] = often.toSorted((one, other) => other[1] - one[1] || other[0].length - one[0].length);
  return most === undefined ? undefined : { town: most[0], county: null };
}

const NAME = /^[一-龥]{2,4}(?:镇|乡|街道|苏木)$/;

/** All places of a line: a joint report is signed by two bodies side by side. */
export function findPlaces(line: string): readonly Place[] {
  const places: Place[] = [];
  // Who is addressed is not who reports.
  if (line.endsWith(':')) return places;
  for (const raw of line.split(/[|:\]\s/]+/)) {
    const piece = raw.replace(LABEL, '').replace(PREFIX, '');
    if (piece.length > 120) continue;
    const town = FULL.exec(piece);
    if (town !== null && !isCommon(town[3] ?? '')) {
      places.push({ town: town[3] ?? '', county: town[2] ?? town[1] ?? null });
      continue;
    }
    const office = OFFICE.exec(piece);
    if (office !== null && !isCommon(office[3] ?? '')) {
      const county = office[2] ?? office[1] ?? null;
      places.push({ town: `${county ?? ''}${office[3]}`, county });
      continue;
    }
    const county = COUNTY.exec(piece)?.[1];
    if (county !== undefined) places.push({ town: county, county });
  }
  return places;
}

/** 我镇, 全乡, 各乡镇 name no place. */
function isCommon(name: string): boolean {
  return COMMON.test(name);
}

/** The county of those addressed: 中共云岭县委员会, 云岭县人民政府. */
export function findCounty(body: string): string | undefined {
  const county = /^(?:中共|中国共产党)?([一-龥]{1,8}?(?:自治县|自治旗|县|区|旗|市))(?:委员会|委|人民政府|政府)$/.exec(
    body.replace(PREFIX, ''),
  )?.[1];
  return county === undefined || /委|政府|全面/.test(county) ? undefined : county;
}
