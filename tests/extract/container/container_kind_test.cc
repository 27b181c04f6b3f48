#include "extract/container/container_kind.h"

#include <gtest/gtest.h>

#include "tests/extract/container/packing.h"

namespace thaimemo {
namespace {

using namespace std::string_literals;

ContainerKind kind_of(const std::string& bytes, const std::string& name = "a.pdf") {
  return container_kind_of(std::string_view(bytes).substr(0, kind_bytes), name);
}

TEST(ContainerKind, ArchivesAreToldByTheirBytes) {
  for (const char* format : {"zip", "7zip", "gnutar", "pax"})
    EXPECT_EQ(kind_of(packed({{"a.txt", "a"}}, {.format = format})), ContainerKind::archive) << format;
  for (const char* filter : {"gzip", "bzip2", "xz", "zstd"})
    EXPECT_EQ(kind_of(packed({{"a.txt", "a"}}, {.format = "gnutar", .filter = filter})),
              ContainerKind::archive)
        << filter;
  EXPECT_EQ(kind_of(packed({})), ContainerKind::archive);
  EXPECT_EQ(kind_of("Rar!\x1A\7\0rest"s), ContainerKind::archive);
  EXPECT_EQ(kind_of("Rar!\x1A\7\1\0rest"s), ContainerKind::archive);
}

TEST(ContainerKind, DocumentsAreNone) {
  for (const std::string& bytes :
       {"%PDF-1.7"s, "\x89PNG\r\n\x1a\n"s, "Report: 2567\nScore: 85\n"s, "BZhang"s, ""s})
    EXPECT_EQ(kind_of(bytes), ContainerKind::none) << bytes;
}

TEST(ContainerKind, OfficeFilesAreNoArchives) {
  EXPECT_EQ(kind_of(packed({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}})),
            ContainerKind::office);
  EXPECT_EQ(kind_of(packed({{"mimetype", "application/vnd.oasis.opendocument.text"}},
                           {.options = "zip:compression=store"})),
            ContainerKind::office);
  EXPECT_EQ(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Word"), ContainerKind::office);
}

// Its bytes stand in the ZIP as they are, and begin with "PK" and office names, or say "%PDF-".
TEST(ContainerKind, AZipOfOfficeFilesIsAnArchive) {
  const std::string docx = packed({{"[Content_Types].xml", "<x/>"}});
  const std::string zip =
      packed({{"a.docx", docx}, {"b.pdf", "%PDF-1.7"}}, {.options = "zip:compression=store"});
  EXPECT_EQ(kind_of(zip), ContainerKind::archive);
}

TEST(ContainerKind, AMailHasAHeaderThatAProgramWrote) {
  EXPECT_EQ(kind_of(mail_with({})), ContainerKind::mail);
  EXPECT_EQ(kind_of("From me Mon\nReceived: by x\n folded\nSubject: a\n\ntext"), ContainerKind::mail);
  EXPECT_EQ(kind_of("From: me\nTo: you\n\nDear you"), ContainerKind::none);
  EXPECT_EQ(kind_of(mail_with({}), "ocr.txt"), ContainerKind::none);
}

TEST(ContainerKind, OutlookSaysSoInItsDirectoryOrName) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(kind_of(ole + "_\0_\0s\0u\0b\0s\0t\0g\0001\0"s), ContainerKind::outlook);
  EXPECT_EQ(kind_of(ole, "A.MSG"), ContainerKind::outlook);
}

}  // namespace
}  // namespace thaimemo
