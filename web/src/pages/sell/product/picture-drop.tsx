import { useState } from 'preact/hooks';
import { sendForm } from '../../../browser/send-form.ts';
import type { Setting } from '../../../page.ts';
import { picturesWords } from '../words/product-words.ts';
import type { ProductData } from './product-data.ts';

type Props = {
  readonly productId: string;
  readonly setting: Setting;
  readonly onData: (data: ProductData) => void;
};

/** The largest picture that the shop accepts, in bytes. */
const fileBytesMax = 8_388_608;
/** The formats that the shop reads. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** A field for a picture. With scripts, pictures may be dropped on it, several at once, and are sent one after the other. */
export function PictureDrop({ productId, setting, onData }: Props) {
  const words = picturesWords[setting.language];
  const [state, setState] = useState<'idle' | 'over' | 'sending'>('idle');
  const [problem, setProblem] = useState('');
  const send = async (files: readonly File[]) => {
    setState('sending');
    setProblem('');
    for (const file of files) {
      const wrong = await sendPicture(file, onData, words);
      if (wrong === null) continue;
      setProblem(`${file.name}: ${wrong}`);
      break;
    }
    setState('idle');
  };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/sell/products/${productId}`}
      class={state === 'over' ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setState('over');
      }}
      onDragLeave={() => setState('idle')}
      onDrop={(event) => {
        event.preventDefault();
        void send([...(event.dataTransfer?.files ?? [])]);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const [file] = new FormData(form).getAll('file');
        form.reset();
        if (file instanceof File && file.size > 0) void send([file]);
      }}
    >
      <label for="file">{words.add}</label>
      <div class="inline">
        <input
          id="file"
          type="file"
          name="file"
          accept={accepted}
          required
          disabled={state === 'sending'}
        />
        <button type="submit" class="quiet" disabled={state === 'sending'}>
          {words.send}
        </button>
      </div>
      <p class={problem ? 'error' : 'soft'} role="status">
        {problem || (state === 'sending' ? words.sending : words.hint)}
      </p>
    </form>
  );
}

/** Sends one picture, and shows the page as it is then. Returns what was wrong; null when it is there. */
async function sendPicture(
  file: File,
  onData: Props['onData'],
  words: { readonly unreachable: string; readonly faults: { readonly BODY_TOO_LARGE: string } },
): Promise<string | null> {
  if (file.size > fileBytesMax) return words.faults.BODY_TOO_LARGE;
  const form = new FormData();
  form.set('file', file);
  const sent = await sendForm<ProductData>(form);
  if (!sent) return words.unreachable;
  onData(sent.data);
  return sent.refused?.message ?? null;
}
