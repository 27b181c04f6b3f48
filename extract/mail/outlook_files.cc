#include "extract/mail/outlook_files.h"

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/problem.h"
#include "extract/text/text_encoding.h"

namespace thaimemo {
namespace {

constexpr std::int64_t mail_bytes_max = 512'000'000;  // is held in memory; mail servers take 25 to 150 MB
constexpr int depth_max = 8;                          // of mails passed on in mails; by eye
constexpr gsf_off_t piece_bytes = 64 * 1024;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Type>
using Held = std::unique_ptr<Type, Unref>;

[[noreturn]] void refuse_damaged() {
  throw Error("damaged", "", "the e-mail is damaged", "Fetch it again.");
}

std::vector<guint8> bytes_of(const FileRange& mail) {
  if (mail.size > mail_bytes_max)
    throw Error("mail-not-read", "", "the e-mail is larger than 512 MB",
                "Save what is attached to it and ingest that.");
  std::vector<guint8> bytes(static_cast<std::size_t>(mail.size));
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t got =
        pread(mail.descriptor, bytes.data() + at, bytes.size() - at, mail.begin + static_cast<off_t>(at));
    if (got <= 0) refuse_damaged();
    at += static_cast<std::size_t>(got);
  }
  return bytes;
}

void read_stream(GsfInput* stream, const std::string& name, const ByteTaker& take) {
  gsf_input_seek(stream, 0, G_SEEK_SET);
  while (gsf_input_remaining(stream) > 0) {
    const auto count = static_cast<std::size_t>(std::min(piece_bytes, gsf_input_remaining(stream)));
    const guint8* bytes = gsf_input_read(stream, count, nullptr);
    if (bytes == nullptr)
      throw Error("archive-member-damaged", name, "its bytes break off", "Fetch it again.");
    take({reinterpret_cast<const char*>(bytes), count});
  }
}

Held<GsfInput> child(GsfInfile* folder, const char* property) {
  return Held<GsfInput>(gsf_infile_child_by_name(folder, (std::string("__substg1.0_") + property).c_str()));
}

// Of a property whose last digits, the type, are 001F for UTF-16 and 001E for the bytes of some code page.
std::string text_of(GsfInfile* folder, const std::string& property) {
  std::string text;
  const auto take = [&](std::string_view bytes) { text += bytes; };
  if (const auto wide = child(folder, (property + "001F").c_str())) {
    read_stream(wide.get(), property, take);
    return decode_text("\xFF\xFE" + text).text;
  }
  if (const auto narrow = child(folder, (property + "001E").c_str()))
    read_stream(narrow.get(), property, take);
  return text;
}

std::string name_of(GsfInfile* attachment) {
  for (const char* property : {"3707", "3704", "3001"})  // long name, short name, name on the screen
    if (const std::string name = text_of(attachment, property).c_str(); !name.empty()) return name;
  return "";
}

class Attachments {
 public:
  explicit Attachments(const PackedFileTaker& take) : take_(take) {}

  bool give_all(GsfInfile* mail, const std::string& before, int depth) {
    if (!give_letter(mail, before)) return false;
    for (int i = 0; i < gsf_infile_num_children(mail); ++i) {
      const char* name = gsf_infile_name_by_index(mail, i);
      if (name == nullptr || !std::string_view(name).starts_with("__attach_version1.0_")) continue;
      const Held<GsfInput> attachment(gsf_infile_child_by_index(mail, i));
      if (!attachment || !GSF_IS_INFILE(attachment.get())) refuse_damaged();
      if (!give(GSF_INFILE(attachment.get()), before, depth)) return false;
    }
    return true;
  }

 private:
  bool give_letter(GsfInfile* mail, const std::string& before) {
    for (const char* property : {"1000001F", "1000001E", "10130102"})  // plain, and HTML
      if (child(mail, property)) return take_({before + "text", PackedKind::letter, false, {}});
    return true;
  }

  bool give(GsfInfile* attachment, const std::string& before, int depth) {
    const std::string name = before + name_of(attachment);
    if (const auto bytes = child(attachment, "37010102"))
      return take_({name, PackedKind::file, false,
                    [&](const ByteTaker& take) { read_stream(bytes.get(), name, take); }});
    const auto inner = child(attachment, "3701000D");
    if (inner && GSF_IS_INFILE(inner.get()) && depth < depth_max)
      return give_all(GSF_INFILE(inner.get()), name + "/", depth + 1);
    return take_({name, PackedKind::link, false, {}});
  }

  const PackedFileTaker& take_;
};

}  // namespace

void each_outlook_file(const FileRange& mail, const PackedFileTaker& take) {
  const std::vector<guint8> bytes = bytes_of(mail);
  const Held<GsfInput> input(gsf_input_memory_new(bytes.data(), static_cast<gsf_off_t>(bytes.size()), FALSE));
  const Held<GsfInfile> file(gsf_infile_msole_new(input.get(), nullptr));
  if (!file) refuse_damaged();
  Attachments(take).give_all(file.get(), "", 1);
}

}  // namespace thaimemo
