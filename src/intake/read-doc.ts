import WordExtractor from 'word-extractor';
import { intakeFaults } from './intake-faults.ts';

/** The text of an old .doc. @throws {Fault} INTAKE_BROKEN */
export async function readDoc(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return document.getBody().replace(/\r/g, '\n');
  } catch {
    // Whatever the library stumbled over, in English, the person at the desk can only have the file saved anew.
    throw intakeFaults.INTAKE_BROKEN({ file, what: '内部结构不完整' });
  }
}
