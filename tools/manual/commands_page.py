"""docs/commands.md: every verb and option on one page."""


def page(whole, programs):
    parts = ["# Commands\n", "Made by `tools/manual/make commands` from the programs' own help; a test fails where the two differ.\n", contents(programs)]
    for program in programs:
        parts.append(section(program, "##"))
        parts += [section(one, "###") for one in program.subcommands]
    return "\n".join(parts)


def contents(programs):
    return "".join(f"- [{one.name.replace('-', ' ')}](#{one.name}): {lowered(one.purpose)}\n" for one in programs)


def section(program, level):
    text = f"{level} {program.name}\n\n{program.purpose}.\n\n    {program.usage}\n"
    rows = [row(one) for name in ("Positionals", "Options") for one in program.entries.get(name, []) if not is_shared(one)]
    if rows:
        text += "\n| | |\n|---|---|\n" + "".join(rows)
    for block in program.notes:
        text += "\n" + note(block)
    return text


def is_shared(entry):
    return entry.flags() in (["-h", "--help"], ["--version"])


def row(entry):
    name = ", ".join(f"`{flag}`" for flag in entry.name.split(","))
    return f"| {name} | {escaped(entry.text)}{escaped(limits(entry))} |\n"


def limits(entry):
    """What is allowed and the default, in brackets; "" where there is neither."""
    said = [entry.allowed] * bool(entry.allowed) + [f"default {entry.default}"] * bool(entry.default)
    return f" ({'; '.join(said)})" if said else ""


def note(block):
    """Lines that stand in are commands or lists and stay as they are; what stands before them is text."""
    text = ""
    for line in block:
        text += ("\n" if line.startswith(" ") and text and "\n    " not in text else "")
        text += ("    " + line.strip(" ") if line.startswith("  thaimemo") else ("    " + line[2:] if line.startswith(" ") else line)) + "\n"
    return text


def lowered(text):
    return text[:1].lower() + text[1:]


def escaped(text):
    return text.replace("|", "\\|").replace("<", "&lt;")
