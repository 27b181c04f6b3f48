"""What the shells complete: verbs, subcommands, options and their choices. Everything else is a file."""


def files(whole, programs):
    """Path below the folder of completions → text."""
    return {"bash/thaimemo": bash(programs), "zsh/_thaimemo": zsh(programs), "fish/thaimemo.fish": fish(programs)}


def long_flags(program):
    return sorted({flag for one in program.entries.get("Options", []) for flag in one.flags() if flag.startswith("--")})


def verb_of(program):
    return program.name.removeprefix("thaimemo-")


def every(programs):
    """(verb, subcommand or "", program)"""
    for program in programs:
        yield verb_of(program), "", program
        for one in program.subcommands:
            yield verb_of(program), one.name.split(" ")[1], one


def choices(program):
    """(flag, its values), where an option takes one of a few words"""
    for one in program.entries.get("Options", []):
        if ", " in one.allowed:
            yield from ((flag, one.allowed.replace(",", "")) for flag in one.flags())


def bash(programs):
    verbs = " ".join(verb_of(one) for one in programs)
    words = "".join(f"    {verb}{'/' + sub if sub else ''}) words='{' '.join([*subcommands(one), *long_flags(one)])}' ;;\n" for verb, sub, one in every(programs))
    values = "".join(f"    {verb}{'/' + sub if sub else ''}:{flag}) words='{allowed}' ;;\n"
                     for verb, sub, one in every(programs) for flag, allowed in choices(one))
    return f"""# bash completion for thaimemo; made by tools/manual/make
_thaimemo() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} verb=${{COMP_WORDS[1]}} place words=
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '{verbs} help --help --version' -- "$word"))
    return
  fi
  place=$verb
  case "$verb/${{COMP_WORDS[2]}}" in
    {'|'.join(f'{verb}/{sub}' for verb, sub, _ in every(programs) if sub)}) [[ $COMP_CWORD -gt 2 ]] && place=$verb/${{COMP_WORDS[2]}} ;;
  esac
  case "$place:$before" in
{values}  esac
  if [[ -z $words && $word != -* && -n $(compgen -f -- "$word") && $COMP_CWORD -gt 2 ]]; then
    COMPREPLY=($(compgen -f -- "$word"))
    return
  fi
  [[ -n $words ]] || case "$place" in
    help) words='{verbs}' ;;
{words}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -o filenames -F _thaimemo thaimemo
"""


def subcommands(program):
    return [one.name.split(" ")[1] for one in program.subcommands]


def zsh(programs):
    verbs = "".join(f"    '{verb_of(one)}:{quoted(one.purpose)}'\n" for one in programs)
    options = "".join(f"    {verb}{'/' + sub if sub else ''}) options=({' '.join(zsh_option(entry) for entry in one.entries.get('Options', []))}) ;;\n"
                      for verb, sub, one in every(programs))
    subs = "".join(f"    {verb_of(one)}) subs=({' '.join(subcommands(one))}) ;;\n" for one in programs if one.subcommands)
    return f"""#compdef thaimemo
# made by tools/manual/make
_thaimemo() {{
  local -a verbs options subs
  local place=$words[2]
  verbs=(
{verbs}  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  case $words[2] in
{subs}  esac
  if (( $#subs && CURRENT == 3 )); then
    _describe subcommand subs
    return
  fi
  (( $#subs )) && place=$words[2]/$words[3]
  case $place in
{options}  esac
  _arguments $options '*:file:_files'
}}
_thaimemo "$@"
"""


def zsh_option(entry):
    flags = [flag for flag in entry.flags() if flag.startswith("--")]
    action = ""
    if entry.kind:
        action = f":{entry.kind.lower()}:" + (f"({entry.allowed.replace(',', '')})" if ", " in entry.allowed else "_files")
    return " ".join(f"'{flag}[{quoted(entry.text)}]{action}'" for flag in flags)


def quoted(text):
    for letter in "[]:":
        text = text.replace(letter, "\\" + letter)
    return text.replace("'", "'\\''")


def fish(programs):
    verbs = " ".join(verb_of(one) for one in programs)
    lines = ["# fish completion for thaimemo; made by tools/manual/make"]
    for one in programs:
        lines.append(f"complete -c thaimemo -n 'not __fish_seen_subcommand_from {verbs}' -f -a {verb_of(one)} -d {fish_text(one.purpose)}")
    for verb, sub, one in every(programs):
        seen = f"__fish_seen_subcommand_from {verb}" + (f"; and __fish_seen_subcommand_from {sub}" if sub else "")
        for name in subcommands(one):
            lines.append(f"complete -c thaimemo -n '{seen}' -f -a {name}")
        lines += [fish_option(seen, entry) for entry in one.entries.get("Options", [])]
    return "\n".join(lines) + "\n"


def fish_option(seen, entry):
    names = "".join(f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}" for flag in entry.flags())
    values = (f" -x -a {fish_text(entry.allowed.replace(',', ''))}" if ", " in entry.allowed else " -r") if entry.kind else ""
    return f"complete -c thaimemo -n '{seen}'{names}{values} -d {fish_text(entry.text)}"


def fish_text(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
