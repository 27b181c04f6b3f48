// po/th.po: what the verbs of an auditor can say is in it, and nothing that nobody says any more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/places.h"
#include "tests/tools/source_text.h"

namespace thaimemo::tree {
namespace {

using ::testing::IsEmpty;

// Above this heading CLI11 speaks, which is no part of the tree.
const std::string own_begins = "# ---- Help\n";

std::vector<std::string> sentences(const std::string& po) {
  std::vector<std::string> found;
  for (const auto& one : matches(po, R"re(msgid "(.+)")re")) found.push_back(one[1]);
  return found;
}

constexpr size_t piece_letters_min = 8;  // shorter pieces stand in any text

std::string all_code() {
  std::string all;
  for (const SourceText& file :
       files_in({"base", "normalize/segment/wording", "store", "tools"}, std::regex(R"(.*\.(cc|h|sql))")))
    all += file.text;
  return all;
}

bool is_said(const std::string& sentence, const std::string& code) {
  std::string longest;
  static const std::regex counted("(1|%s) (file|page|document)s?");  // as count_of() puts them together
  for (const auto& piece : matches(std::regex_replace(sentence, counted, "%s") + "%s", "(.*?)%s")) {
    if (piece[1].size() >= piece_letters_min && code.find(piece[1]) != code.npos) return true;
    if (piece[1].size() > longest.size()) longest = piece[1];
  }
  return code.find(longest) != code.npos;
}

// The C library says these (strerror).
const std::vector<std::string> of_the_system{"No such file or directory", "Permission denied",
                                             "No space left on device", "Address already in use"};

TEST(Messages, EverySentenceIsSaidSomewhere) {
  const std::string po = text_of(fs::path(source_folder()) / "po/th.po");
  const std::string code = std::regex_replace(all_code(), std::regex(R"("\s*\n\s*")"), "");
  std::vector<std::string> unsaid;
  for (const std::string& sentence : sentences(po.substr(po.find(own_begins))))
    if (!is_said(sentence, code) && std::ranges::count(of_the_system, sentence) == 0)
      unsaid.push_back(sentence);
  EXPECT_THAT(unsaid, IsEmpty());
}

// Literals of at least two words in what is thrown.
std::vector<std::string> sayings_of(const std::string& code) {
  std::vector<std::string> found;
  for (const auto& thrown :
       matches(code, R"re(Error\("(?!internal|query-file|bad-record)[a-z-]+",([^;]*);)re"))
    for (const auto& literal : matches(thrown[1], R"re("([^"]*)")re"))
      if (literal[1].find(' ') != std::string::npos && literal[1].size() >= piece_letters_min)
        found.push_back(literal[1]);
  return found;
}

// Where query, review, serve and status do their work, and what those meet who ingest or write rules.
TEST(Messages, WhatAuditorsMeetIsTranslated) {
  const std::string po = text_of(fs::path(source_folder()) / "po/th.po");
  std::vector<std::string> missing;
  for (const char* path : {"base/line_spool.cc",
                           "base/sha256.cc",
                           "base/whole_file.cc",
                           "store/query/ask.cc",
                           "store/query/named_query.cc",
                           "store/query/query_main.cc",
                           "store/query/rows.cc",
                           "store/query/search.cc",
                           "store/review/audit.cc",
                           "store/review/calibration.cc",
                           "store/review/review_main.cc",
                           "store/schema/database.cc",
                           "tools/ingest/ingest_main.cc",
                           "tools/ingest/page_keeping.cc",
                           "tools/ingest/source_list.cc",
                           "tools/ingest/watch_folders.cc",
                           "tools/ingest/process/nursery.cc",
                           "normalize/segment/wording/rule_file.cc",
                           "tools/serve/gate.cc",
                           "tools/serve/serve_main.cc",
                           "tools/serve/http/server.cc",
                           "tools/serve/image/image_cache.cc",
                           "tools/serve/users/access_log.cc",
                           "tools/serve/users/user_file.cc"})
    for (const std::string& saying : sayings_of(text_of(fs::path(source_folder()) / path)))
      if (saying != "temporary file" && po.find(saying) == po.npos) missing.push_back(path + (": " + saying));
  EXPECT_THAT(missing, IsEmpty());
}

}  // namespace
}  // namespace thaimemo::tree
