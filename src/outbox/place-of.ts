import type { Effect } from "./effect.ts";

/** Where an effect is done: the series' pad, a channel (or a person's inbox) of the chat, a mailing list, a repository of the forge (null: no certain one). */
export type Place =
  | { readonly what: "pad" }
  | { readonly what: "channel"; readonly channel: string }
  | { readonly what: "list"; readonly address: string }
  | { readonly what: "repository"; readonly repository: string | null };

export function placeOf(effect: Effect): Place {
  if (effect.type === "write-pad") return { what: "pad" };
  if (effect.type === "send-mail") return { what: "list", address: effect.mail.to };
  if ("channel" in effect) return { what: "channel", channel: effect.channel };
  if ("draft" in effect) return { what: "repository", repository: effect.draft.repository };
  if ("proposal" in effect) return { what: "repository", repository: effect.proposal.repository };
  return { what: "repository", repository: "repository" in effect ? effect.repository : null };
}

/** The same text for the same place. */
export function placeKey(place: Place): string {
  switch (place.what) {
    case "pad":
      return "pad";
    case "channel":
      return place.channel;
    case "list":
      return `list ${place.address.toLowerCase()}`;
    case "repository":
      return `repository ${place.repository?.toLowerCase()}`;
  }
}
