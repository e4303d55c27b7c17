/** The `meetbot.yaml` of a community for tests. `filing`: more of how it files; `more`: of the series, lines indented by four. */
export function communityYaml(options: {
  id?: string;
  channel: string;
  pad: string;
  filing?: string;
  more?: string;
  writePad?: boolean;
}): string {
  const { id = "mirageos", channel, pad, filing = "limit: 10", more = "", writePad = false } = options;
  return `series:
  - id: ${id}
    title: MirageOS meeting
    pad: ${pad}
    writePad: ${writePad}
    call: https://meet.example.org/MirageOS
    timeZone: Europe/Paris
    channel: "${channel}"
    reminders: [P7D, P1D, PT15M]
    filing: { default: mirage/mirage, repositories: [mirage/*, ocurrent/mirage-ci], ${filing} }
    people:
      Ada: { github: ada }
      Jules: { github: jules }
    announce: { forum: https://discuss.example.org, tags: [mirageos], site: mirage/mirage-www }
${more}`;
}
