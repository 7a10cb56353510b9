import type { Dispatcher } from 'undici';
import { describe, expect, it, vi } from 'vitest';
import { Cancellation } from '../../../src/chat/cancellation.ts';
import { exchange, type ExchangeRequest } from '../../../src/chat/exchange.ts';
import { InstantClock } from './clocks.ts';

type Handler = Required<Dispatcher.DispatchHandler>;

/** A dispatcher that hands its handler to the test. */
function request(play: (handler: Handler) => void, more: Partial<ExchangeRequest> = {}): ExchangeRequest {
  return {
    dispatcher: { dispatch: (_: unknown, handler: Handler) => (play(handler), true) } as unknown as Dispatcher,
    origin: 'http://h',
    path: '/',
    method: 'POST',
    headers: [],
    body: '{}',
    timeoutMs: 5_000,
    maxBodyBytes: 10,
    cancellation: new Cancellation(),
    clock: new InstantClock(),
    ...more,
  };
}

/** A controller of undici's that remembers how often it was told to abort. */
function controller(
  onAbort: (error: Error) => void = () => undefined,
): Dispatcher.DispatchController & { aborts: number } {
  const control = {
    aborts: 0,
    abort: (error: Error): void => {
      control.aborts += 1;
      onAbort(error);
    },
  };
  return control as unknown as Dispatcher.DispatchController & { aborts: number };
}

function cancelled(): Cancellation {
  const cancellation = new Cancellation();
  cancellation.cancel('enough');
  return cancellation;
}

describe('exchange', () => {
  it('gathers an answer, and passes over informational ones', async () => {
    const done = await exchange(
      request((handler) => {
        const control = controller();
        handler.onRequestStart(control, undefined);
        handler.onResponseStart(control, 103, { link: 'x' });
        handler.onResponseStart(control, 200, { a: 'b' });
        handler.onResponseData(control, Buffer.from('12'));
        handler.onResponseData(control, Buffer.from('34'));
        handler.onResponseEnd(control, {});
      }),
    );
    expect(done).toMatchObject({ fault: undefined, sent: true, status: 200, headers: { a: 'b' } });
    expect(done.body.toString()).toBe('1234');
  });

  it('does not let a request be started again, once it may have been sent', async () => {
    let second = controller();
    const done = await exchange(
      request((handler) => {
        handler.onRequestStart(controller(), undefined);
        second = controller((error) => handler.onResponseError(second, error));
        handler.onRequestStart(second, undefined);
      }),
    );
    expect(second.aborts).toBe(1);
    expect(done).toMatchObject({ fault: 'connection', sent: true });
  });

  it('does not let a request start after its deadline', async () => {
    const [late, clock] = [controller(), new InstantClock()];
    let start = (): void => undefined;
    const dispatched = exchange(
      request((handler) => (start = () => handler.onRequestStart(late, undefined)), { clock }),
    );
    clock.expire();
    expect(await dispatched).toMatchObject({ fault: 'timeout', sent: false });
    start();
    expect(late.aborts).toBe(1);
  });

  it('ends a request at its deadline, wherever it is', async () => {
    const [control, clock] = [controller(), new InstantClock()];
    const dispatched = exchange(
      request(
        (handler) => {
          handler.onRequestStart(control, undefined);
          handler.onResponseStart(control, 200, {});
          handler.onResponseData(control, Buffer.from('12'));
        },
        { clock, timeoutMs: 1_234 },
      ),
    );
    expect(clock.deadlines).toEqual([1_234]);
    clock.expire();
    expect(await dispatched).toMatchObject({ fault: 'timeout', sent: true, status: 200, body: Buffer.from('12') });
    expect(control.aborts).toBe(1);
  });

  it('leaves no deadline behind', async () => {
    const clock = new InstantClock();
    await exchange(request((handler) => handler.onResponseError(controller(), new Error('x')), { clock }));
    expect(clock.deadlines.length).toBe(1);
    expect(clock.openDeadlines).toBe(0);
  });

  it('has no status where only an informational one came', async () => {
    const done = await exchange(
      request((handler) => {
        handler.onRequestStart(controller(), undefined);
        handler.onResponseStart(controller(), 103, {});
        handler.onResponseError(controller(), new Error('x'));
      }),
    );
    expect(done).toMatchObject({ fault: 'connection', status: undefined });
  });

  it('stops reading at the limit, and keeps what was within', async () => {
    const control = controller();
    const done = await exchange(
      request((handler) => {
        handler.onRequestStart(control, undefined);
        handler.onResponseStart(control, 200, {});
        for (const chunk of ['1234567', '890', '1']) handler.onResponseData(control, Buffer.from(chunk));
        handler.onResponseEnd(control, {});
      }),
    );
    expect(control.aborts).toBe(1);
    expect(done).toMatchObject({ fault: 'too-large' });
    expect(done.body.toString()).toBe('1234567890');
  });

  it('is a fault, not an exception, where nothing can be dispatched', async () => {
    const error = new Error('no');
    const done = await exchange(
      request(() => {
        throw error;
      }),
    );
    expect(done).toMatchObject({ fault: 'connection', error, sent: false });
  });

  it('dispatches nothing where it is cancelled already', async () => {
    const play = vi.fn();
    expect(await exchange(request(play, { cancellation: cancelled() }))).toMatchObject({
      fault: 'cancelled',
      sent: false,
    });
    expect(play).not.toHaveBeenCalled();
  });
});
