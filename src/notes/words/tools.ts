import { list } from "./list.ts";

/** Names of tools and places, lower case, of which things are said as of people: "Docker will drop it". */
export const toolNames: ReadonlySet<string> = new Set(
  list(`
    github, gitlab, git, docker, kubernetes, podman, travis, jenkins, circleci, appveyor, windows, linux, macos, mac, debian, ubuntu, fedora, arch, alpine, freebsd, openbsd, xen, kvm,
    qemu, virtio, node, nodejs, npm, python, pypi, conda, rust, cargo, ocaml, opam, dune, coq, rocq, haskell, java, julia, go, ruby, perl, emacs, vim, vscode, firefox, chrome, safari,
    google, amazon, aws, azure, microsoft, apple, intel, arm, nvidia, discord, slack, zulip, matrix, discourse, hedgedoc, hackmd, jitsi, zoom, twitter, mastodon, reddit, mirage,
    mirageos, solo5, irmin, lwt, eio, async, cohttp, tls, ipfs, libp2p, numpy, scipy, matplotlib, napari, eslint, prettier, webpack, wasm, wasi, llvm, gcc, clang, cmake, bazel, nix, nixos
  `),
);
