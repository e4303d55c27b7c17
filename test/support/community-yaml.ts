/** The `meetbot.yaml` of a community for tests. `more`: more of the series, each line indented by four. */
export function communityYaml(options: { id?: string; channel: string; pad: string; more?: string }): string {
  const { id = "mirageos", channel, pad, more = "" } = options;
  return `series:
  - id: ${id}
    title: MirageOS meeting
    pad: ${pad}
    call: https://meet.example.org/MirageOS
    timeZone: Europe/Paris
    channel: "${channel}"
    reminders: [P7D, P1D, PT15M]
    filing: { default: mirage/mirage, repositories: [mirage/*, ocurrent/mirage-ci] }
    people:
      Ada: { github: ada }
      Jules: { github: jules }
    announce: { forum: https://discuss.example.org, tags: [mirageos], site: mirage/mirage-www }
${more}`;
}
