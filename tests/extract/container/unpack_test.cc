#include "extract/container/unpack.h"

#include <gmock/gmock.h>
#include <gsf/gsf-outfile-msole.h>
#include <gsf/gsf-output-memory.h>
#include <gtest/gtest.h>

#include <map>

#include "base/sha256.h"
#include "base/unnamed_file.h"
#include "tests/base/scratch_folder.h"
#include "tests/extract/container/packing.h"

namespace thaimemo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

struct Result {
  Document record;
  std::map<std::string, std::string> members;  // source → bytes
  std::vector<Document> containers;
  std::uint64_t spool_bytes = 0;

  // "partial archive-member-encrypted b.pdf"
  std::string summary() const { return summary_of(record); }
  static std::string summary_of(const Document& record) {
    std::string text = name_of(record.status);
    for (const Problem& problem : record.problems)
      if (problem.code != "archive-read")
        text += " " + problem.code + (problem.place.empty() ? "" : " " + problem.place);
    return text;
  }
  std::vector<std::string> sources() const {
    std::vector<std::string> names;
    for (const auto& [source, bytes] : members) names.push_back(source);
    return names;
  }
};

Result unpacked(const std::string& bytes, const UnpackSettings& settings = {}) {
  const ScratchFolder folder;
  const std::string path = folder.write("a", bytes);
  const UnnamedFile spool;
  Result result;
  std::vector<Member> members;
  result.record = unpack(path, "a", spool.descriptor(),
                         {[&](const Member& member) { members.push_back(member); },
                          [&](const Document& container) { result.containers.push_back(container); }},
                         settings);
  result.spool_bytes = spool.size();
  for (const Member& member : members) {
    std::string& content = result.members[member.source];
    spool.read(member.begin, member.size, [&](std::string_view piece) { content += piece; });
    EXPECT_EQ(member.sha256, sha256_hex(content));
  }
  return result;
}

std::string told(const Result& result) {
  return result.record.problems.at(0).message;
}

const std::vector<ToPack> two_files{{"b.pdf", "%PDF-1.7 b"}, {"inner/", ""}, {"inner/ก.txt", "thai"}};

TEST(Unpack, EveryFormatGivesItsFiles) {
  for (const Packing& packing : std::vector<Packing>{{"zip"},
                                                     {"7zip"},
                                                     {"gnutar"},
                                                     {"pax"},
                                                     {"gnutar", "gzip"},
                                                     {"gnutar", "bzip2"},
                                                     {"gnutar", "xz"},
                                                     {"gnutar", "zstd"}}) {
    const Result result = unpacked(packed(two_files, packing));
    EXPECT_EQ(result.summary(), "ok") << packing.format << packing.filter;
    EXPECT_THAT(result.members, ElementsAre(Pair("a!/b.pdf", "%PDF-1.7 b"), Pair("a!/inner/ก.txt", "thai")));
    EXPECT_THAT(told(result), HasSubstr("2 files: 2 stand here"));
  }
}

std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> 8 * i & 0xFF);
  return text;
}

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t sum = ~0U;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

// A block of RAR 4: half a check sum, a type, flags, how long the head is, and its rest.
std::string rar_block(int type, std::uint32_t flags, const std::string& rest) {
  const std::string head = number(type, 1) + number(flags, 2) + number(7 + rest.size(), 2) + rest;
  return number(crc32(head), 2) + head;
}

// Nothing free writes RAR, but of files that are not compressed it is not hard.
std::string rar(const std::string& name, const std::string& content) {
  const std::string size = number(content.size(), 4);
  const std::string file = size + size + number(3, 1) + number(crc32(content), 4) + number(0, 4) +
                           number(20, 1) + number(0x30, 1) + number(name.size(), 2) + number(0100644, 4) +
                           name;
  return std::string("Rar!\x1A\7\0", 7) + rar_block(0x73, 0, std::string(6, '\0')) +
         rar_block(0x74, 0x8000, file) + content + rar_block(0x7B, 0x4000, "");
}

TEST(Unpack, ARarGivesItsFiles) {
  const Result result = unpacked(rar("in\\b.pdf", "%PDF b"));
  EXPECT_EQ(result.summary(), "ok");
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/in/b.pdf", "%PDF b")));
}

TEST(Unpack, TheRecordIsThatOfTheArchive) {
  const std::string bytes = packed(two_files);
  const Result result = unpacked(bytes);
  EXPECT_EQ(result.record.source, "a");
  EXPECT_EQ(result.record.sha256, sha256_hex(bytes));
  EXPECT_THAT(result.record.pages, IsEmpty());
}

TEST(Unpack, AThaiZipWithoutMarkedNamesHasThaiNames) {
  const Result result = unpacked(packed({{"\xC3\xD2\xC2\xA7\xD2\xB9.pdf", "x"}}, {.utf8 = false}));
  EXPECT_THAT(result.sources(), ElementsAre("a!/รายงาน.pdf"));
}

TEST(Unpack, NamesThatLeadOutAreNames) {
  const Result result =
      unpacked(packed({{"../../x", "1"}, {"/etc/passwd", "2"}, {"b", "3"}, {"b", "4"}}, {"gnutar"}));
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/%2E%2E/%2E%2E/x", "1"), Pair("a!/b", "3"),
                                          Pair("a!/b (2)", "4"), Pair("a!/etc/passwd", "2")));
}

TEST(Unpack, LinksAreTold) {
  const Result result = unpacked(packed({{"b", "1"}, {"c", "", "/etc/passwd"}}, {"gnutar"}));
  EXPECT_EQ(result.summary(), "ok archive-member-not-a-file c");
  EXPECT_THAT(result.sources(), ElementsAre("a!/b"));
  EXPECT_THAT(told(result), HasSubstr("2 files: 1 stand here as documents of their own, 1 were not read"));
}

TEST(Unpack, EncryptedFilesAreTold) {
  const Result result =
      unpacked(packed({{"b.pdf", "%PDF"}}, {.options = "zip:encryption=traditional", .password = "secret"}));
  EXPECT_EQ(result.summary(), "encrypted archive-member-encrypted b.pdf");
  EXPECT_THAT(result.sources(), IsEmpty());
}

TEST(Unpack, ATruncatedArchiveGivesWhatIsThere) {
  std::string long_text;
  for (int i = 0; i < 20'000; ++i) long_text += sha256_hex(std::to_string(i));
  for (const Packing& packing : std::vector<Packing>{{"zip"}, {"gnutar"}, {"gnutar", "gzip"}}) {
    const std::string whole = packed({{"b", "1"}, {"c", long_text}, {"d", "3"}}, packing);
    const Result result = unpacked(whole.substr(0, whole.size() / 2));
    EXPECT_EQ(result.record.status, Status::partial) << packing.format;
    EXPECT_THAT(result.sources(), ElementsAre("a!/b")) << packing.format;
    EXPECT_THAT(result.summary(), HasSubstr("archive-member-damaged c")) << packing.format;
  }
  EXPECT_EQ(unpacked(packed(two_files, {"7zip"}).substr(0, 100)).summary(), "damaged damaged");
}

TEST(Unpack, BytesOfAnotherCheckSumAreNotGiven) {
  std::string zip = packed({{"b", "first"}, {"c", "second"}}, {.options = "zip:compression=store"});
  zip[zip.find("first")] = 'F';
  const Result result = unpacked(zip);
  EXPECT_EQ(result.summary(), "partial archive-member-damaged b");
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/c", "second")));
}

TEST(Unpack, AnEmptyArchiveSaysSo) {
  EXPECT_EQ(unpacked(packed({})).summary(), "ok archive-empty");
  EXPECT_EQ(unpacked("\x1F\x8B\b rubbish").summary(), "damaged damaged");
}

TEST(Unpack, ABombEndsAtItsRatio) {
  UnpackSettings settings;
  settings.limits.ratio_free_bytes = 100'000;
  const Result result =
      unpacked(packed({{"b", "1"}, {"c", std::string(3'000'000, '\0')}, {"d", "3"}}), settings);
  EXPECT_EQ(result.summary(), "partial archive-too-large");
  EXPECT_THAT(result.sources(), ElementsAre("a!/b"));
  EXPECT_LT(result.spool_bytes, 1'000'000U);
}

TEST(Unpack, AFileThatIsTooLargeCostsItself) {
  UnpackSettings settings;
  settings.limits.member_bytes_max = 1000;
  const Result result = unpacked(packed({{"b", std::string(1001, 'b')}, {"c", "3"}}), settings);
  EXPECT_EQ(result.summary(), "partial archive-member-too-large b");
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/c", "3")));
}

TEST(Unpack, TooManyFilesEndIt) {
  UnpackSettings settings;
  settings.limits.members_max = 2;
  const Result result = unpacked(packed({{"b", "1"}, {"c", "2"}, {"d", "3"}}), settings);
  EXPECT_EQ(result.summary(), "partial archive-too-large");
  EXPECT_THAT(result.members, SizeIs(2));
}

TEST(Unpack, ArchivesInArchivesAreUnpackedToADepth) {
  std::string bytes = packed({{"deep.pdf", "%PDF"}});
  for (const char* name : {"4.zip", "3.tar", "2.7z"})
    bytes = packed({{name, bytes}, {"beside.pdf", "%PDF"}},
                   {std::string(name).ends_with("tar") ? "gnutar" : "zip"});
  const Result result = unpacked(bytes);
  EXPECT_THAT(result.sources(),
              ElementsAre("a!/2.7z!/3.tar!/beside.pdf", "a!/2.7z!/beside.pdf", "a!/beside.pdf"));
  ASSERT_THAT(result.containers, SizeIs(3));
  EXPECT_EQ(result.containers[0].source, "a!/2.7z!/3.tar!/4.zip");
  EXPECT_EQ(Result::summary_of(result.containers[0]), "too_large archive-too-deep");
  EXPECT_EQ(Result::summary_of(result.containers[2]), "ok");
}

// 42.zip: each file is an archive of archives, and all limits hold for all of them together.
TEST(Unpack, ABombOfArchivesEndsAsOne) {
  UnpackSettings settings;
  settings.limits.ratio_free_bytes = 2'000'000;
  const std::string inner = packed({{"zeros", std::string(1'500'000, '\0')}});
  const Result result = unpacked(packed({{"b.zip", inner}, {"c.zip", inner}, {"d.zip", inner}}), settings);
  EXPECT_THAT(result.sources(), ElementsAre("a!/b.zip!/zeros"));
  ASSERT_THAT(result.containers, SizeIs(3));
  EXPECT_EQ(Result::summary_of(result.containers[2]), "too_large archive-too-large");
}

TEST(Unpack, OneFileCanBeAskedFor) {
  UnpackSettings settings;
  settings.only = "a!/2.zip!/b (2).pdf";
  const std::string inner = packed({{"b.pdf", "1"}, {"b.pdf", "2"}, {"c.pdf", "3"}});
  const Result result = unpacked(packed({{"1.pdf", std::string(5000, 'x')}, {"2.zip", inner}}), settings);
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/2.zip!/b (2).pdf", "2")));
  EXPECT_LT(result.spool_bytes, 1000U);
}

TEST(Unpack, AMailGivesItsAttachments) {
  const std::string zip = packed({{"c.pdf", "%PDF c"}});
  const Result result = unpacked(mail_with({{"=?utf-8?B?4LiB?=.pdf", "%PDF b"}, {"c.zip", zip}}));
  EXPECT_EQ(result.summary(), "ok mail-letter-not-read part 1");
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/c.zip!/c.pdf", "%PDF c"), Pair("a!/ก.pdf", "%PDF b")));
}

TEST(Unpack, AMailPassedOnIsUnpackedAsWell) {
  std::string mail = mail_with({});
  mail.insert(mail.rfind("--xyz--"),
              "--xyz\r\nContent-Type: message/rfc822\r\n\r\n" + mail_with({{"b.pdf", "%PDF"}}) + "\r\n");
  std::size_t inner = mail.find("\"xyz\"", mail.find("\"xyz\"") + 1);
  mail.replace(inner, 5, "\"uvw\"");
  const std::size_t end = mail.rfind("--xyz--");
  for (std::size_t at = inner; (at = mail.find("--xyz", at)) < end;) mail.replace(at, 5, "--uvw");
  EXPECT_THAT(unpacked(mail).sources(), ElementsAre("a!/reports.eml!/b.pdf"));
}

TEST(Unpack, AMailThatBreaksOffIsDamaged) {
  const std::string mail = mail_with({{"b.pdf", "%PDF b"}, {"c.pdf", std::string(3000, 'c')}});
  EXPECT_EQ(unpacked(mail.substr(0, mail.size() - 2000)).summary(),
            "partial mail-letter-not-read part 1 damaged");
}

void put(GsfOutfile* folder, const char* name, const std::string& bytes) {
  GsfOutput* stream = gsf_outfile_new_child(folder, name, FALSE);
  gsf_output_write(stream, bytes.size(), reinterpret_cast<const guint8*>(bytes.data()));
  gsf_output_close(stream);
  g_object_unref(stream);
}

std::string outlook_mail(const std::string& wide_name, const std::string& bytes) {
  GsfOutput* memory = gsf_output_memory_new();
  GsfOutfile* file = gsf_outfile_msole_new(memory);
  put(file, "__substg1.0_1000001F", std::string("H\0i\0", 4));
  GsfOutput* folder = gsf_outfile_new_child(file, "__attach_version1.0_#00000000", TRUE);
  put(GSF_OUTFILE(folder), "__substg1.0_3707001F", wide_name);
  put(GSF_OUTFILE(folder), "__substg1.0_37010102", bytes);
  gsf_output_close(folder);
  gsf_output_close(GSF_OUTPUT(file));
  const guint8* made = gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory));
  const std::string result(reinterpret_cast<const char*>(made),
                           static_cast<std::size_t>(gsf_output_size(memory)));
  g_object_unref(folder);
  g_object_unref(file);
  g_object_unref(memory);
  return result;
}

TEST(Unpack, AMailOfOutlookGivesItsAttachments) {
  const std::string mail = outlook_mail(std::string("\x01\x0E.\0p\0d\0f\0", 10), "%PDF b");
  const Result result = unpacked(mail);
  EXPECT_EQ(result.summary(), "ok mail-letter-not-read text");
  EXPECT_THAT(result.members, ElementsAre(Pair("a!/ก.pdf", "%PDF b")));
  EXPECT_EQ(unpacked(mail.substr(0, 700)).record.status, Status::damaged);
}

}  // namespace
}  // namespace thaimemo
