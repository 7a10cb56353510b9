import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaFile } from '../../../src/chat/ca-file.ts';

const fixture = fileURLToPath(new URL('../../contract/fixtures/test-only-certificate.pem', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ca-file-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readCaFile', () => {
  it('returns the text of a file of certificates', async () => {
    expect(await readCaFile(fixture)).toEqual({
      pem: expect.stringContaining('-----BEGIN CERTIFICATE-----') as string,
    });
  });

  it.each([
    ['nothing', '', /holds no certificate$/],
    ['a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', /holds no certificate$/],
    [
      'a broken certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      /^certificate 1 of the CA file .* cannot be read$/,
    ],
  ])('refuses a file with %s', async (name, text, message) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    expect(await readCaFile(path)).toMatchObject({
      diagnostic: { code: 'bad-ca-file', severity: 'error', message: expect.stringMatching(message) as string },
    });
  });

  it('says why a file cannot be read', async () => {
    expect(await readCaFile(join(folder, 'none.pem'))).toMatchObject({
      diagnostic: { message: expect.stringContaining('ENOENT') as string },
    });
  });
});
