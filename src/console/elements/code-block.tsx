import type { ComponentChild } from 'preact';
import { CopyButton } from './copy-button.tsx';

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g;
/** Maximum number of characters that are shown in colours. */
const MAX_COLOURED = 60_000;

/** JSON in colours: keys, strings, and other values. */
function colour(json: string) {
  const parts: ComponentChild[] = [];
  let end = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [whole, text, colon] = match;
    if (match.index > end) parts.push(json.slice(end, match.index));
    if (text !== undefined && colon !== undefined) parts.push(<span class="json-key">{text}</span>, colon);
    else parts.push(<span class={text === undefined ? 'json-value' : 'json-string'}>{whole}</span>);
    end = match.index + whole.length;
  }
  parts.push(json.slice(end));
  return parts;
}

interface CodeBlockProps {
  readonly text: string;
  readonly language?: 'json' | 'text';
  readonly label: string;
}

/** Text in a fixed-width font that can be copied. */
export const CodeBlock = ({ text, language = 'text', label }: CodeBlockProps) => (
  <figure class="code-block">
    <figcaption>
      {label}
      <CopyButton text={text} label={`Copy: ${label}`} />
    </figcaption>
    <pre>{language === 'json' && text.length < MAX_COLOURED ? colour(text) : text}</pre>
  </figure>
);
