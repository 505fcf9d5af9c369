import { basename } from 'node:path';
import { extractText } from '#intake/extract-text.ts';
import { check } from '#text/check.ts';
import { loadReadingLaw } from '../../load-reading-law.ts';
import { cliFaults } from '../faults.ts';
import { readInput } from '../files.ts';
import { printLongJson } from '../print-long-json.ts';
import type { Verb } from '../verb.ts';

export const read: Verb = {
  name: 'read',
  summary: '读一份报告：单位、年度、标题、数字、引用的文件',
  takes: ['文件'],
  options: {
    json: { type: 'boolean', help: '输出 JSON：读出的全部内容和问题' },
    text: { type: 'boolean', help: '输出读出的文字，JSON 中的起止位置以它为准' },
  },
  examples: ['fadu read 报告.docx --json', 'fadu read 报告.pdf --text'],
  async run(given) {
    const [file = ''] = given.rest;
    if (given.flag('json') === given.flag('text'))
      throw cliFaults.CLI_USAGE({ problem: '须在 --json 和 --text 中选一个', verb: 'read' });
    const doc = basename(file);
    const { text, source } = await extractText(await readInput(file), doc);
    if (given.flag('text')) {
      process.stdout.write(text);
      return;
    }
    const { lexicon, instruments, checks } = await loadReadingLaw();
    const { reading, findings } = check(text, { lexicon, instruments, checks });
    await printLongJson({ doc, text: { chars: text.length, source }, ...reading, findings });
  },
};
