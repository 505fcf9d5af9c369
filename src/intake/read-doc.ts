import WordExtractor from 'word-extractor';
import { intakeFaults } from './intake-faults.ts';

/** The text of an old .doc. @throws {Fault} INTAKE_BROKEN */
export async function readDoc(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return document.getBody().replace(/\r/g, '\n');
  } catch (error) {
    throw intakeFaults.INTAKE_BROKEN({ file, what: error instanceof Error ? error.message : '格式不符' });
  }
}
