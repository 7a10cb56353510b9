// The certificates of a company's own authority, checked before anything is sent.
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../text/diagnostic.ts';

/** Reads a file of certificates in PEM, to be trusted beside the usual ones. */
export async function readCaFile(
  path: string,
): Promise<{ readonly pem: string } | { readonly diagnostic: Diagnostic }> {
  let pem: string;
  try {
    pem = await readFile(path, 'utf8');
  } catch (error) {
    return refuse(
      `the CA file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'check the path',
    );
  }
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0)
    return refuse(
      `the CA file ${path} holds no certificate`,
      'it must be in PEM, beginning with -----BEGIN CERTIFICATE-----',
    );
  const broken = certificates.findIndex((certificate) => !isCertificate(certificate));
  if (broken !== -1)
    return refuse(`certificate ${broken + 1} of the CA file ${path} cannot be read`, 'export it again, in PEM');
  return { pem };
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}

function refuse(message: string, hint: string): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { code: 'bad-ca-file', severity: 'error', message, hint } };
}
