"""Manual pages in section 1: one for each program, in the macros of man(7)."""
import re


def pages(whole, programs, helpers, version):
    """File name → roff."""
    made = {f"{one.name}.1": page(one, version) for one in programs + helpers}
    made["thaimemo.1"] = overview(whole, programs, version)
    return made


def overview(whole, programs, version):
    text = title("thaimemo", "Thai integrity reports in, one SQLite database out", version)
    text += ".SH SYNOPSIS\n.B thaimemo\n.I VERB\n[\n.I ARGUMENTS\n]\n.SH DESCRIPTION\n"
    text += roff("PDF, scans and OCR text of reports become one SQLite database in which every value points to a box on a page. "
                 "Each verb is a program of its own, with a page of its own:") + "\n"
    text += "".join(f".TP\n.BR {dashed(one.name)} (1)\n{roff(one.purpose)}\n" for one in programs)
    text += ".SH OPTIONS\n.TP\n" + roff("--version") + "\nSays which version this is.\n.TP\n" + roff("--version --json") + "\n"
    text += "The same with everything that is inside: schema of the databases, networks and rules with their SHA\\-256, libraries.\n"
    return text + examples(whole) + exit_status("")


def page(program, version):
    text = title(program.name, program.purpose[:1].lower() + program.purpose[1:], version)
    text += f".SH SYNOPSIS\n.B {dashed(program.usage.split(' ')[0])}\n{roff(' '.join(program.usage.split(' ')[1:]))}\n"
    text += ".SH DESCRIPTION\n" + roff(program.purpose) + ".\n" + paragraphs(program)
    text += options(program, ".SH")
    for one in program.subcommands:
        text += f".SH \"{dashed(one.name.split(' ')[1].upper())}\"\n{roff(one.purpose[:1].upper() + one.purpose[1:])}.\n.PP\n.B {roff(one.usage)}\n"
        text += paragraphs(one) + options(one, ".SS") + example_lines(one)
    return text + exit_status("\n".join(line for block in program.notes for line in block)) + examples(program) + see_also()


def title(name, purpose, version):
    return f".TH {name.upper()} 1 \"\" \"thaimemo {version}\" \"thaimemo\"\n.SH NAME\n{dashed(name)} \\- {roff(purpose)}\n"


def options(program, heading):
    text = ""
    for name in ("Positionals", "Options"):
        entries = program.entries.get(name, [])
        text += f"{heading} {'ARGUMENTS' if name == 'Positionals' else 'OPTIONS'}\n" if entries else ""
        text += "".join(option(one) for one in entries)
    return text


def option(entry):
    names = ", ".join(f"\\fB{dashed(flag)}\\fR" for flag in entry.name.split(","))
    kind = f" \\fI{entry.kind}\\fR" if entry.kind and entry.flags() else ""
    said = [entry.allowed] * bool(entry.allowed) + [f"default {entry.default}"] * bool(entry.default)
    return f".TP\n{names}{kind}\n{roff(entry.text + (' (' + '; '.join(said) + ')' if said else ''))}\n"


def is_special(block):
    return re.match(r"Examples?:|Exit codes:", block[0]) is not None


def paragraphs(program):
    """What the program says below its options, without examples and exit codes."""
    text = ""
    for block in program.notes:
        lines = [line for line in block if not re.match(r"Examples?:| +thaimemo", line)]
        lines = lines[: next((at for at, line in enumerate(lines) if line.startswith("Exit codes:")), len(lines))]
        if lines:
            text += ".PP\n" + "".join((".br\n" if line.startswith(" ") else "") + roff(line.strip()) + "\n" for line in lines)
    return text


def exit_status(notes):
    said = re.search(r"^Exit codes: (.*(?:\n[a-z].*)*)", notes, re.M)
    text = said[1] if said else ("0 done; 2 nothing to rely on; 3 done, with problems recorded; 64 wrong usage; "
                                 "75 try again, such as a locked database; 130 interrupted.")
    return ".SH EXIT STATUS\n" + roff(text.replace("\n", " ")) + "\n"


def example_lines(program):
    return "".join(f".PP\n.nf\n.RS\n{roff(one)}\n.RE\n.fi\n" for one in program.examples())


def examples(program):
    lines = example_lines(program)
    return ".SH EXAMPLES\n" + lines if lines else ""


def see_also():
    return ".SH SEE ALSO\n.BR thaimemo (1)\n.PP\n/usr/share/doc/thaimemo has what auditors, reviewers and administrators need to know.\n"


def dashed(text):
    return text.replace("-", "\\-")


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)
