// The promises that the source tree itself makes: dependencies, sizes, documented codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/places.h"
#include "tests/tools/source_text.h"

namespace thaimemo::tree {
namespace {

using ::testing::IsEmpty;

const std::regex cpp_names(R"(.*\.(h|cc)(\.in)?)");
const std::regex cmake_names(R"(CMakeLists\.txt)");
const std::vector<std::string> code_folders{"base", "extract", "normalize", "store", "corpus", "tools"};

// Every room of the house in the order of the data's way. A room uses itself and those before it; so a folder
// stands behind the rooms inside it, which never look out of it.
const std::vector<std::string> rooms{
    "base",
    "extract/record",
    "extract/pdf/layer",
    "extract/pdf",
    "extract/text",
    "extract/archive",
    "extract/mail",
    "extract/container",
    "extract/table/lines",
    "extract/table/ruled",
    "extract/table/borderless",
    "extract/table/rows",
    "extract/table/partial",
    "extract/table",
    "extract/network",
    "extract/scan/image",
    "extract/scan/sheet",
    "extract/scan/ink",
    "extract/scan/read",
    "extract/doubts",
    "extract/draw",
    "extract",
    "normalize/text",
    "normalize/flow",
    "normalize/record",
    "normalize/segment/wording",
    "normalize/segment/values",
    "normalize/segment/structure",
    "normalize/segment/rows",
    "normalize/segment/checks",
    "normalize/segment",
    "normalize/means",
    "store/schema",
    "store/correction",
    "store/load",
    "store/images",
    "store/workbook",
    "store/query",
    "store/review",
    "store/html",
    "corpus/score/text",
    "corpus/score/records",
    "corpus/score/document",
    "corpus/score",
    "corpus/make/wording",
    "corpus/make/draft",
    "corpus/make/pdf",
    "corpus/make/ink",
    "corpus/make/page",
    "corpus/make/scan",
    "corpus/make/layer",
    "corpus/make/office",
    "corpus/make/html",
    "corpus/make/odt",
    "corpus/make/engine",
    "corpus/make",
    "corpus/train",
    "corpus/diff",
    "corpus/report",
    "corpus",
    "tools/ingest/process",
    "tools/ingest/archive",
    "tools/ingest/changes",
    "tools/ingest",
    "tools/cluster",
    "tools/status",
    "tools/reprocess",
    "tools/rules",
    "tools/thaimemo",
    "tools/doctor",
    "tools/serve/http",
    "tools/serve/image",
    "tools/serve/users",
    "tools/serve/site",
    "tools/serve/pages",
    "tools/serve/proof",
    "tools/serve/review/item",
    "tools/serve/review",
    "tools/serve",
};

// The place of a room on the data's way; -1 for a folder that is none.
int rank_of(const std::string& folder) {
  const auto room = std::find(rooms.begin(), rooms.end(), folder);
  return room == rooms.end() ? -1 : static_cast<int>(room - rooms.begin());
}

TEST(Tree, EveryFolderOfCodeIsARoom) {
  std::set<std::string> found;
  for (const SourceText& file : files_in(code_folders, cpp_names)) found.insert(folder_of(file.path));
  EXPECT_EQ(found, std::set<std::string>(rooms.begin(), rooms.end()));
}

TEST(Tree, IncludesPointUpstreamOnly) {
  std::vector<std::string> wrong;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    for (const auto& include : matches(file.text, R"re(#include "([^"]+)")re")) {
      const int rank = rank_of(folder_of(include[1]));
      if (rank < 0 || rank > rank_of(folder_of(file.path)))
        wrong.push_back(file.path + " includes " + include[1]);
    }
  EXPECT_THAT(wrong, IsEmpty());
}

// A library as its CMakeLists.txt declares it.
struct Library {
  std::string folder;
  std::vector<std::string> uses;  // words behind USES, third-party libraries among them
};

std::map<std::string, Library> libraries_of_the_tree() {
  std::map<std::string, Library> libraries;
  for (const SourceText& file : files_in(code_folders, cmake_names))
    for (const auto& declared : matches(file.text, R"(thaimemo_(?:library|program)\(([\w-]+)([^)]*)\))")) {
      Library library{folder_of(file.path), {}};
      for (const auto& uses : matches(declared[2], R"(USES([^)]*))"))
        for (const auto& word : matches(uses[1], R"(\w+)")) library.uses.push_back(word[0]);
      libraries[declared[1]] = library;
    }
  return libraries;
}

void add_folders_used(const std::map<std::string, Library>& libraries, const std::string& name,
                      std::set<std::string>& folders) {
  const auto library = libraries.find(name);
  if (library == libraries.end()) return;
  folders.insert(library->second.folder);
  for (const std::string& used : library->second.uses) add_folders_used(libraries, used, folders);
}

TEST(Tree, LibrariesUseUpstreamLibrariesOnly) {
  const auto libraries = libraries_of_the_tree();
  std::vector<std::string> wrong;
  for (const auto& [name, library] : libraries)
    for (const std::string& used : library.uses)
      if (const auto other = libraries.find(used);
          other != libraries.end() && rank_of(other->second.folder) > rank_of(library.folder))
        wrong.push_back(name + " uses " + used);
  EXPECT_GT(libraries.size(), rooms.size());
  EXPECT_THAT(wrong, IsEmpty());
}

// What a room includes it also names in its CMakeLists.txt, itself or through what it uses.
TEST(Tree, IncludesAreDeclared) {
  const auto libraries = libraries_of_the_tree();
  std::map<std::string, std::set<std::string>> declared;
  for (const auto& [name, library] : libraries) add_folders_used(libraries, name, declared[library.folder]);
  std::vector<std::string> wrong;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    for (const auto& include : matches(file.text, R"re(#include "([^"]+)")re"))
      if (const std::string folder = folder_of(file.path); !declared[folder].contains(folder_of(include[1])))
        wrong.push_back(file.path + " includes " + include[1]);
  EXPECT_THAT(wrong, IsEmpty());
}

// The programs that answer questions know nothing of PDF: nor of pictures, nor of reading them.
TEST(Tree, StoreAndQueryUseNoReaderOfDocuments) {
  const auto libraries = libraries_of_the_tree();
  for (const char* name :
       {"store_load", "store_query", "thaimemo-load", "thaimemo-query", "thaimemo-export"}) {
    std::set<std::string> folders;
    add_folders_used(libraries, name, folders);
    for (const char* reader : {"extract/pdf", "extract/scan/image", "extract/scan/read", "extract/network"})
      EXPECT_FALSE(folders.contains(reader)) << name << " uses " << reader;
  }
}

constexpr int sources_in_a_folder_max = 15;  // more than a newcomer looks over at once

TEST(Tree, NoFolderHoldsMoreThanFifteenSources) {
  std::map<std::string, int> sources;
  std::vector<std::string> folders = code_folders;
  folders.push_back("tests");
  for (const SourceText& file : files_in(folders, std::regex(R"(.*\.cc(\.in)?)")))
    ++sources[folder_of(file.path)];
  for (const auto& [folder, count] : sources) EXPECT_LE(count, sources_in_a_folder_max) << folder;
}

TEST(Tree, EachThirdPartyLibraryIsIncludedInOneFolder) {
  const std::map<std::string, std::string> libraries{
      {"poppler",
       R"((poppler|goo|fofi|splash)/|(Gfx|PDFDoc|OutputDev|TextOutputDev|GlobalParams|Page|Catalog|Object|XRef)\w*\.h)"},
      {"webp", "webp/"},
      {"leptonica", R"((leptonica/)?(allheaders|environ|pix)\.h)"},
      {"tesseract", "tesseract/"},
      {"icu", "unicode/"},
      {"re2", "re2/"},
      {"toml++", R"(toml\+\+/|toml\.hpp)"},
      {"gumbo", R"(gumbo\.h)"},
      {"sqlite", R"(sqlite3\.h|SQLiteCpp/)"},
      {"zstd", R"(zstd\.h)"},
      {"archive", R"(archive(_entry)?\.h)"},
      {"gmime", "gmime/"},
      {"gsf", "gsf/"},
      {"seccomp", R"(seccomp\.h)"},
      {"json", "nlohmann/"},
      {"simdjson", R"(simdjson\.h)"},
      {"cli11", "CLI/"},
      {"crypto", "openssl/"},
      {"microhttpd", R"(microhttpd\.h)"},
      {"sodium", R"(sodium(\.h|/))"},
      {"xlsxwriter", R"(xlsxwriter(\.h|/))"},
      {"pango", "pango/"},
      {"cairo", "cairo"},
      {"harfbuzz", R"((harfbuzz/)?hb)"}};
  std::map<std::string, std::set<std::string>> included_in;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    for (const auto& include : matches(file.text, R"(#include <([^>]+)>)"))
      for (const auto& [library, pattern] : libraries)
        if (std::regex_search(include[1], std::regex("^(" + pattern + ")")))
          included_in[library].insert(folder_of(file.path));
  for (const auto& [library, folders] : included_in)
    EXPECT_EQ(folders.size(), 1U) << library << " is included in " << ::testing::PrintToString(folders);
  EXPECT_TRUE(included_in.contains("json"));
}

// Headers that show a third-party library's types, and the one folder that may include each.
TEST(Tree, PrivateHeadersStayInTheirRoom) {
  const std::map<std::string, std::string> private_headers{
      {"extract/scan/image/pix.h", "extract/scan/image"}};
  std::vector<std::string> wrong;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    for (const auto& include : matches(file.text, R"re(#include "([^"]+)")re"))
      if (const auto header = private_headers.find(include[1]);
          header != private_headers.end() && folder_of(file.path) != header->second)
        wrong.push_back(file.path + " includes " + include[1]);
  for (const auto& [header, room] : private_headers)
    EXPECT_TRUE(fs::exists(fs::path(source_folder()) / header)) << header;
  EXPECT_THAT(wrong, IsEmpty());
}

// Tesseract is one way to read a line among others; nothing else knows that it is there.
TEST(Tree, TesseractIsIncludedInOneFile) {
  std::set<std::string> including;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    if (!matches(file.text, R"(#include <tesseract/)").empty()) including.insert(file.path);
  EXPECT_EQ(including, std::set<std::string>{"extract/scan/read/tesseract_recognizer.cc"});
}

TEST(Tree, NoFileIsOverFourHundredLines) {
  std::vector<std::string> wrong;
  std::vector<std::string> folders = code_folders;
  folders.push_back("tests");
  for (const SourceText& file : files_in(folders, cpp_names)) {
    const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
    if (lines > 400) wrong.push_back(file.path + ": " + std::to_string(lines));
  }
  EXPECT_THAT(wrong, IsEmpty());
}

// Where a code stands in the source: Error("code", …), a problem's braces, or a function that makes a
// problem.
std::map<std::string, std::string> codes_in_source() {
  const std::string code = R"re("([a-z][a-z0-9]*(-[a-z0-9]+)+|internal)")re";
  std::map<std::string, std::string> codes;
  for (const SourceText& file : files_in(code_folders, cpp_names))
    for (const std::string& pattern : {R"(\b\w*[Ee]rror\(\s*)" + code, code + R"(,\s*Severity::)",
                                       R"(Status::\w+,\s*)" + code, R"([Pp]roblem\w*[({]\s*)" + code})
      for (const auto& found : matches(file.text, pattern)) codes.emplace(found[1], file.path);
  return codes;
}

std::multiset<std::string> codes_in_manual() {
  std::multiset<std::string> codes;
  for (const auto& heading :
       matches(text_of(fs::path(source_folder()) / "docs" / "errors.md"), R"(\n### `?([a-z0-9-]+))"))
    codes.insert(heading[1]);
  return codes;
}

// Checks are told with the database, where auditors read them.
TEST(Tree, EveryErrorProblemAndCheckIsDocumented) {
  std::multiset<std::string> documented = codes_in_manual();
  const std::string database = text_of(fs::path(source_folder()) / "docs" / "database.md");
  for (const auto& row : matches(database, R"(\| code \| ([a-z, -]+))"))
    for (const auto& code : matches(row[1], "[a-z-]+")) documented.insert(code[0]);
  std::vector<std::string> missing;
  for (const auto& [code, path] : codes_in_source())
    if (!documented.contains(code)) missing.emplace_back(code).append(" of ").append(path);
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Tree, EveryParagraphHasItsErrorOrProblemAndStandsOnce) {
  std::string all;
  for (const SourceText& file : files_in(code_folders, cpp_names)) all += file.text;
  const std::multiset<std::string> documented = codes_in_manual();
  std::vector<std::string> wrong;
  for (const std::string& code : documented)
    if (documented.count(code) > 1 || all.find("\"" + code + "\"") == std::string::npos)
      wrong.push_back(code);
  EXPECT_GT(documented.size(), 10U);
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace thaimemo::tree
