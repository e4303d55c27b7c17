import type { TodoKind } from "../notes.ts";
import { firstFit } from "../text/first-fit.ts";
import { begun } from "../words/list.ts";
import { kindStems } from "../words/kinds.ts";

/** What sort of work a todo is, by its words; the first rule that fits decides. */
const kindRules: readonly { readonly kind: TodoKind; readonly words: RegExp }[] = [
  {
    kind: "pr-split",
    words:
      /\b(?:separate|another|its own|own|different|smaller|dedicated|individual|multiple|several|two) (?:PRs?|pull requests?|MRs?)(?![\p{L}#])/iu,
  },
  {
    kind: "pr-split",
    words:
      /\b(?:split|splitting|divide|separate|break up|take apart|break(?=.{0,80}\binto\b))\b.{0,80}(?:\bPRs?\b|\bpull requests?\b|#\d|\/pull\/\d|\b(?:in|into) (?:two|three|several|smaller|parts|pieces))/iu,
  },
  {
    kind: "announcement",
    words:
      /\bannounc\w*|\bblog ?-?posts?\b|\bnewsletter|\btweet\b|\btoot\b|\bpress release|\bpublici[sz]e|\badvertis\w*|\bspread the word|\bpost to (?:the )?(?:list|forum|discuss|discourse)/iu,
  },
  {
    kind: "announcement",
    words:
      /\b(?:e-?mail|mail|post|send|write|message|publish|share|put|tell|inform)\b.{0,80}\b(?:mailing ?lists?|lists?|discourse|discuss|forum|blog|twitter|mastodon|reddit|social media)\b/iu,
  },
  {
    kind: "announcement",
    words:
      /\b(?:update|inform|notify|tell|post|circulate|intro\w*)\b.{0,60}\b(?:(?:on|to|in|with) (?:the )?(?:mailing )?(?:list|zulip|slack|discord|matrix|community|everyone|users)|the (?:list|community|users))\b/iu,
  },
  { kind: "announcement", words: begun(kindStems.announcement) },
  {
    kind: "investigate",
    words:
      /\b(?:check|see|find out|verify|test|determine)\b (?:if|whether|what|why|how|where|out)\b|\blook(?:ing)? (?:at|into|for)\b(?!.{0,30}(?:\bPR|\bpull request|\bpatch|#\d|\/pull\/))|\binvestigat\w*|\bexamin\w*|\bfigur\w* (?:it |this |that )?out|\bexplor\w*|\bevaluat\w*|\bresearch\w*/iu,
  },
  {
    kind: "review",
    words:
      /\breview\w*|\bproof-?read|\bdouble-?check|\bfeedback\b|\b(?:look(?:ing)? (?:at|over)|see|read|check|approve|comment on)\b.{0,80}(?:\bPRs?\b|\bpull requests?\b|\/pull\/\d|\bpatch(?:es)?\b|#\d)|\bcheck (?:that|things|it|this|the)\b/iu,
  },
  { kind: "review", words: begun(kindStems.review) },
  {
    kind: "fix",
    words:
      /\bfix\w*|\brepair\w*|\bbug\w*\b(?!.{0,10}\breport)|\bbroken\b|\bfail(?:s|ing|ure)\b|\bregression|\bcrash\w*|\bhard-?coded\b|\bcorrect\b|\bneeds? to be changed|\bworkaround|\bleak\b|\bsolve\b|\bdebug\w*/iu,
  },
  { kind: "fix", words: begun(kindStems.fix) },
  {
    kind: "investigate",
    words:
      /\bbenchmark\w*|\bmeasur\w*|\bexperiment\w*|\btry(?:ing)? (?:out|to|it|with)\b|\btry\b(?!ing)|\bconsider\w*|\blook(?:ing)?\b|\bfind out|\bcheck(?:ing)? (?:out|on|with)?|\bunderstand\b|\bprofil\w*|\bdig\b|\bassess\w*|\bstudy\b|\banaly[sz]e|\bthink about/iu,
  },
  { kind: "investigate", words: begun(kindStems.investigate) },
];

const findRule = firstFit(kindRules, ({ words }) => words);

/** The kind of work that the words of a todo name. `topic` decides for "write this" under "Blog posts". */
export function kindOf(text: string, topic: string | null): TodoKind {
  const words = text.slice(0, 1000).replace(/\bfile (?:a |an )?(?:bug|issue)s?(?: report)?/giu, "report");
  const found = findRule(words);
  if (found !== undefined) return found.kind;
  const aboutPost =
    /\b(?:blog|posts?|announce\w*|newsletter)\b/iu.test(topic ?? "") &&
    /\b(?:write|publish|draft|merge|post|finish)\b.{0,20}\b(?:this|it|that|post|article|up)\b/iu.test(words);
  return aboutPost ? "announcement" : "task";
}
