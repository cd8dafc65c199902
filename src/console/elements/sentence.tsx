/** A sentence in which backquotes mark names, as in Markdown: they are shown as code. */
export const Sentence = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
);
