#include "tools/thaimemo/verbs.h"

#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

bool is_program(const std::string& path) {
  return access(path.c_str(), X_OK) == 0;
}

}  // namespace

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all{
      {"ingest", "a folder of reports in, one SQLite database out",
       "thaimemo ingest reports/ --db reports.db"},
      {"plan", "an archive cut into parts for many machines",
       "thaimemo plan reports/ --chunks 200 --out reports.plan"},
      {"work", "one part of a plan, on any machine", "thaimemo work --plan reports.plan --chunk 7"},
      {"merge", "what was read in parts, taken into one database",
       "thaimemo merge --plan reports.plan --db reports.db"},
      {"status", "how far an archive is: done, failed and why, left, what to do next",
       "thaimemo status reports.db reports/"},
      {"phrases", "what many documents say, learned to put OCR right",
       "thaimemo phrases --db reports.db > phrases.tsv"},
      {"reprocess", "rules applied again to a database, without files and OCR",
       "thaimemo reprocess --db reports.db --rules mine.toml"},
      {"rules", "a rules file tried out, and what it would change",
       "thaimemo rules check mine.toml --db reports.db"},
      {"query", "ready-made questions, or your own SQL, read-only",
       "thaimemo query reports.db low-scores --indicator 9"},
      {"serve", "the archive in a browser: search, tables, and the proof of every value",
       "thaimemo serve reports.db"},
      {"users", "who may look at an archive in the browser", "thaimemo users add somchai --users users.json"},
      {"review", "what people should look at, worst first, and samples of what was read surely",
       "thaimemo review reports.db --kind score --limit 20"},
      {"corrections", "what people corrected, from one database to another",
       "thaimemo corrections export --db a.db | thaimemo corrections import --db b.db"},
      {"verify", "whether a database still holds what was put into it", "thaimemo verify reports.db"},
      {"export", "rows as files for spreadsheets and programs", "thaimemo export reports.db --out tables/"},
      {"extract", "a PDF, image or text file to page records", "thaimemo extract report.pdf > pages.jsonl"},
      {"draw", "a page with the words, lines and cells that were found, as a picture",
       "thaimemo draw report.pdf --page 2 -o page.png"},
      {"normalize", "page records to page records with clean Thai text", "thaimemo normalize < pages.jsonl"},
      {"segment", "page records to the rows of a report", "thaimemo segment < clean.jsonl > report.jsonl"},
      {"load", "report records into a database", "thaimemo load reports.db < report.jsonl"},
      {"corpus", "how good an archive is, what changed in it; made reports to measure by",
       "thaimemo corpus make --count 5 --out made/"},
      {"doctor", "what is installed, what is missing, how to install it", "thaimemo doctor"}};
  return all;
}

std::string nearest_verb(const std::string& word) {
  const std::u32string letters = decode_utf8(word);
  const Verb* nearest = nullptr;
  int smallest = std::max(2, static_cast<int>(letters.size() / 2));
  for (const Verb& verb : verbs()) {
    const int here = verb.name.starts_with(word) && !word.empty()
                         ? 0
                         : edit_distance(letters, decode_utf8(verb.name), smallest);
    if (here < smallest || (here == smallest && nearest == nullptr)) nearest = &verb, smallest = here;
  }
  return nearest == nullptr ? "" : nearest->name;
}

std::string verbs_help() {
  std::string text =
      "thaimemo: Thai integrity reports (PDF, scans, OCR text) in, one SQLite database out.\n\n"
      "Usage: thaimemo VERB [ARGUMENTS]      thaimemo help VERB      thaimemo --version [--json]\n\n";
  for (const Verb& verb : verbs())
    text += "  " + verb.name + std::string(13 - verb.name.size(), ' ') + verb.purpose + "\n" +
            std::string(15, ' ') + verb.example + "\n";
  return text +
         "\nExample:\n  thaimemo ingest reports/ --db reports.db && thaimemo query reports.db low-scores\n";
}

std::string program_of(const std::string& verb, const std::string& own_folder,
                       const std::string& search_path) {
  const std::string name = "/thaimemo-" + verb;
  if (is_program(own_folder + name)) return own_folder + name;
  std::istringstream folders(search_path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (!folder.empty() && is_program(folder + name)) return folder + name;
  return "";
}

}  // namespace thaimemo
