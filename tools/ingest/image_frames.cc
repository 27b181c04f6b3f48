#include "tools/ingest/image_frames.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/base64.h"

namespace thaimemo {
namespace {

// PAGE DPI TURNED IMAGE, the image in base 64; or PAGE ! REASON
constexpr char between = ' ';
constexpr std::string_view no_image = "!";

std::string in_digits(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

void send_image(const KeptPage& page, RecordSink& sink) {
  if (page.image.size() > image_bytes_max) {
    sink.send('P', std::to_string(page.page) + between + std::string(no_image) + between +
                       "its picture takes more than " + std::to_string(image_bytes_max >> 20) + " MB");
    return;
  }
  sink.send('P', std::to_string(page.page) + between + in_digits(page.dpi) + between +
                     std::to_string(page.turned) + between + in_base64(page.image));
}

void send_reason(int page, const Error& error, RecordSink& sink) {
  std::string reason = std::string(error.what()) + " [" + error.code() + "]";
  std::ranges::replace(reason, '\n', ' ');
  sink.send('P', std::to_string(page) + between + std::string(no_image) + between + reason);
}

[[noreturn]] void refuse(const std::string& what) {
  throw Error("bad-record", "kept pages", "the worker sent " + what);
}

std::string_view next_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(between), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

template <typename Number>
Number number_of(std::string_view word) {
  Number number{};
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (failed != std::errc() || end != word.data() + word.size()) refuse("no number");
  return number;
}

void take_line(std::string_view line, DocumentImages& document) {
  const int page = number_of<int>(next_word(line));
  const std::string_view word = next_word(line);
  const bool unopened = page == 0 && document.pages == 0 && document.problems.empty() && word == no_image;
  if (!unopened && (page != next_page(document) || page > document.pages)) refuse("a page out of turn");
  if (word == no_image) return document.problems.push_back(not_kept(page, std::string(line)));
  PageImage image{page, number_of<double>(word), number_of<int>(next_word(line)), {}};
  image.bytes = from_base64(line).value_or("");
  if (!is_sound(image)) refuse("an image that may not be kept");
  document.images.push_back(std::move(image));
}

}  // namespace

int next_page(const DocumentImages& document) {
  int last = 0;
  if (!document.images.empty()) last = document.images.back().page;
  if (!document.problems.empty()) last = std::max(last, document.problems.back().page);
  return last + 1;
}

Problem not_kept(int page, const std::string& reason) {
  const std::string subject = page == 0 ? "No page of the document is kept: " : "The page is not kept: ";
  return {"page-not-kept", Severity::warning, page, "", subject + reason + "."};
}

void send_images(const std::string& path, int first, const KeepSettings& settings, RecordSink& sink) try {
  const KeptPageTaker taker{
      [&](int pages) { sink.send('D', std::to_string(pages)); },
      [&](KeptPage&& page) { send_image(page, sink); },
      [&](int page, const Error& error) { send_reason(page, error, sink); },
  };
  keep_pages(path, first, settings, taker);
  sink.complete();
} catch (const Error& error) {
  sink.send('D', "0");
  const bool has_pages = error.code() != "no-picture" && error.code() != "not-pdf";
  if (has_pages) send_reason(0, error, sink);
  sink.complete();
}

void take_images(const Received& received, const KeepSettings& settings, DocumentImages& document) {
  if (received.document_line.empty()) return;
  document.pages = number_of<int>(received.document_line);
  if (document.pages < 0 || document.pages > settings.pages_max) {
    document.pages = 0;
    refuse("a wrong number of pages");
  }
  received.each_page([&document](std::string_view line) { take_line(line, document); });
}

}  // namespace thaimemo
