// Reports without what may differ between two runs of one suite: times, ids of the run and of conversations, and how it was
// asked to be played.
import { inflateRawSync } from 'node:zlib';

/** Text of a report in which times, ids, concurrency, order and seed are replaced. */
export function withoutTimes(text: string): string {
  return withoutSections(unpackPage(text))
    .replaceAll(/CONV-\d+/g, 'CONV')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d[-:]\d\d[-:]\d\d(?:\.\d+Z|-[0-9a-f]{6})?/g, 'TIME')
    .replaceAll(/\b\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?/g, 'TIME')
    .replaceAll(/(--concurrency|--order|--seed) \S+/g, '$1 X')
    .replaceAll(
      /"((?:\w*_)?(?:ms|start|stop|duration|concurrency|seed|order|slot|latency|median|p\d+))": ?(?:"[^"]*"|[\d.]+|null)/g,
      '"$1": X',
    )
    .replaceAll(/\b(duration_ms): \d+/g, '$1: X')
    .replaceAll(/(time|timestamp|seed|concurrency|order)="[^"]*"/g, '$1="X"')
    .replaceAll(/\b\d+(?:\.\d+)? ?(?:ms|s|min)\b/g, 'T')
    .replaceAll(/\(\d+(?:\.\d+)?\/s\)/g, '(RATE)');
}

/** Lists and pictures of times say nothing else. */
function withoutSections(text: string): string {
  return text
    .replace(/### Slowest\n[^]*?\n(?=\n[^|\n]|$)/, '')
    .replace(/<section aria-labelledby="slowest">[^]*?<\/section>/, '')
    .replace(/<section aria-labelledby="latency">[^]*?<\/section>/, '')
    .replace(/"latencies":\[.*?\]\]\}\]/, '')
    .replaceAll(/"slowest":\{.*?\}/g, '')
    .replaceAll(/<property name="seed" value="\d+"\/>/g, '')
    .replaceAll(/<div><dt><bdi>(?:at once|seed)<.*?<\/div>/g, '');
}

/** The page of a run with its data as text. Where a chunk ends depends on the length of what it holds, times included. */
export function unpackPage(text: string): string {
  const blocks: string[] = [];
  const page = text.replaceAll(
    /<script type="text\/plain" data-(?:rows|chunk="\d+")>(.*?)<\/script>\n/g,
    (_, packed: string) => {
      const items = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Record<string, unknown>[];
      for (const item of items) blocks.push(JSON.stringify({ ...item, chunk: undefined, at: undefined }));
      return '';
    },
  );
  return page + blocks.join('\n');
}
