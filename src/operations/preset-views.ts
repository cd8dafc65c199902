import type { Preset, PresetVariant } from '../fault-schema/presets/preset.ts';
import { findPreset, presetSubject, presets, unknownPresetMessage } from '../fault-schema/presets/presets.ts';
import { type PhraseKey, phrases } from '../magento/phrases/phrases.ts';
import { NotFound } from '../platform/errors.ts';

/** A variant with the messages that clients see. */
export interface PresetVariantView extends PresetVariant {
  /** The Magento messages that it causes; absent where they are those of the preset. */
  readonly messages?: readonly string[];
}

/** A preset with its subject, and the messages that clients see. */
export interface PresetView extends Preset {
  /** Subject by which presets are grouped: `Tokens`. */
  readonly subject: string;
  /** The Magento messages that it causes. */
  readonly messages: readonly string[];
  readonly variants?: Readonly<Record<string, PresetVariantView>>;
}

/** A preset as the control API returns it, with the messages that its phrase keys stand for. */
export function describePreset(preset: Preset): PresetView {
  const { variants } = preset;
  return {
    ...preset,
    subject: presetSubject(preset.id),
    messages: messagesOfKeys(preset.says),
    ...(variants && {
      variants: Object.fromEntries(
        Object.entries(variants).map(([name, variant]) => [
          name,
          variant.says === undefined ? variant : { ...variant, messages: messagesOfKeys(variant.says) },
        ]),
      ),
    }),
  };
}

const messagesOfKeys = (keys: readonly PhraseKey[] = []): readonly string[] => keys.map((key) => phrases[key].text);

/** All presets, grouped by subject. */
export const listPresets = (): readonly PresetView[] => presets.map(describePreset);

/**
 * The preset with an id.
 *
 * @throws NotFound
 */
export function getPreset(id: string): PresetView {
  const preset = findPreset(id);
  if (preset === undefined) throw new NotFound(unknownPresetMessage(id));
  return describePreset(preset);
}
