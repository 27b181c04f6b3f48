#include "extract/mail/mail_files.h"

#include <gmime/gmime.h>

#include <array>
#include <memory>
#include <vector>

#include "base/problem.h"

namespace thaimemo {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Type>
using Held = std::unique_ptr<Type, Unref>;

void read_all(GMimeStream* stream, const ByteTaker& take) {
  std::vector<char> piece(piece_bytes);
  g_mime_stream_reset(stream);
  ssize_t got = 0;
  while ((got = g_mime_stream_read(stream, piece.data(), piece.size())) > 0)
    take({piece.data(), static_cast<std::size_t>(got)});
}

void read_part(GMimePart* part, const ByteTaker& take) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return;
  const Held<GMimeStream> decoded(g_mime_stream_filter_new(g_mime_data_wrapper_get_stream(content)));
  const Held<GMimeFilter> decoder(g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
  g_mime_stream_filter_add(GMIME_STREAM_FILTER(decoded.get()), decoder.get());
  read_all(decoded.get(), take);
}

void read_message(GMimeMessage* message, const ByteTaker& take) {
  const Held<GMimeStream> text(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, text.get());
  read_all(text.get(), take);
}

bool is_letter(GMimePart* part) {
  GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  return g_mime_part_get_filename(part) == nullptr && g_mime_content_type_is_type(type, "text", "*") &&
         !g_mime_part_is_attachment(part);
}

class Parts {
 public:
  explicit Parts(const PackedFileTaker& take) : take_(take) {}

  // False where no more are wanted.
  bool give(GMimeObject* object) {
    if (GMIME_IS_MULTIPART(object)) return give_all(GMIME_MULTIPART(object));
    ++number_;
    if (GMIME_IS_MESSAGE_PART(object))
      return give(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)));
    return !GMIME_IS_PART(object) || give(GMIME_PART(object));
  }
  bool breaks_off() const { return breaks_off_; }

 private:
  bool give_all(GMimeMultipart* parts) {
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
      if (!give(g_mime_multipart_get_part(parts, i))) return false;
    breaks_off_ |= parts->write_end_boundary == FALSE;
    return true;
  }

  bool give(GMimePart* part) {
    const char* name = g_mime_part_get_filename(part);
    return take_({name == nullptr ? "part " + std::to_string(number_) : name,
                  is_letter(part) ? PackedKind::letter : PackedKind::file, false,
                  [part](const ByteTaker& take) { read_part(part, take); }});
  }

  bool give(GMimeMessage* message) {
    if (message == nullptr) return true;
    const char* subject = g_mime_message_get_subject(message);
    return take_({(subject == nullptr ? "part " + std::to_string(number_) : std::string(subject)) + ".eml",
                  PackedKind::file, false,
                  [message](const ByteTaker& take) { read_message(message, take); }});
  }

  const PackedFileTaker& take_;
  int number_ = 0;
  bool breaks_off_ = false;
};

// Names that say nothing of their letters are taken for these, in this order.
GMimeParserOptions* options() {
  static std::array<const char*, 3> charsets{"utf-8", "windows-874", nullptr};
  GMimeParserOptions* made = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(made, charsets.data());
  return made;
}

Held<GMimeMessage> parsed(const FileRange& mail) {
  g_mime_init();
  const Held<GMimeStream> stream(
      g_mime_stream_fs_new_with_bounds(mail.descriptor, mail.begin, mail.begin + mail.size));
  g_mime_stream_fs_set_owner(GMIME_STREAM_FS(stream.get()), FALSE);
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), TRUE);
  const std::unique_ptr<GMimeParserOptions, decltype(&g_mime_parser_options_free)> chosen(
      options(), g_mime_parser_options_free);
  return Held<GMimeMessage>(g_mime_parser_construct_message(parser.get(), chosen.get()));
}

}  // namespace

void each_mail_file(const FileRange& mail, const PackedFileTaker& take) {
  const Held<GMimeMessage> message = parsed(mail);
  if (!message || g_mime_message_get_mime_part(message.get()) == nullptr)
    throw Error("damaged", "", "the e-mail is damaged: it has no parts", "Fetch it again.");
  Parts parts(take);
  if (parts.give(g_mime_message_get_mime_part(message.get())) && parts.breaks_off())
    throw Error("damaged", "", "the e-mail breaks off before its end", "Fetch it again.");
}

}  // namespace thaimemo
