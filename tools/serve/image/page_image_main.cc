// thaimemo-page-image: one page of one file as PNG or JPEG, drawn where it can do no harm. The server starts it.
//
// What it could not draw it says on its standard output too, as "!CODE" and a line with the message: the server
// takes nothing else from it.
#include <sstream>

#include "base/command_line.h"
#include "base/source_name.h"
#include "base/unnamed_file.h"
#include "base/whole_file.h"
#include "extract/container/unpack.h"
#include "extract/kept_pages.h"
#include "extract/page_picture.h"
#include "extract/scan/image/screen_image.h"
#include "tools/ingest/process/sandbox.h"

namespace thaimemo {
namespace {

// A page of a screen's size has 8 million pixels; image files are decoded whole.
constexpr double megapixels_max = 100;

struct Arguments {
  std::string file, member;
  int page = 1;
  double dpi = 100;
  PagePose pose;
  std::vector<double> paper;
  double kept_dpi = 0;  // 0: FILE is an original
  int kept_turned = 0;
  WorkerLimits limits;
};

void take_paper(Arguments& arguments) {
  if (arguments.paper.size() != std::tuple_size_v<Corners>) return;
  arguments.pose.paper.emplace();
  std::copy(arguments.paper.begin(), arguments.paper.end(), arguments.pose.paper->begin());
}

// A file in an archive: what it is unpacked into is opened before the sandbox closes.
class MemberFile {
 public:
  MemberFile(const std::string& archive, const std::string& member) : archive_(archive), member_(member) {}

  std::string path() const { return own_.path(); }
  void unpack_it() {
    UnpackSettings settings;
    settings.only = member_;
    bool found = false;
    const auto take = [&](const Member& member) {
      spool_.read(static_cast<std::uint64_t>(member.begin), static_cast<std::uint64_t>(member.size),
                  [this](std::string_view bytes) { own_.write(bytes); });
      found = true;
    };
    unpack(archive_, member_.substr(0, member_.find(inside_mark)), spool_.descriptor(),
           {take, [](const Document&) {}}, settings);
    if (!found) throw Error("original-missing", member_, "there is no such file in the archive");
  }

 private:
  std::string archive_, member_;
  UnnamedFile spool_, own_;
};

Image picture(const Arguments& arguments) {
  if (arguments.kept_dpi == 0)
    return page_picture(arguments.file, arguments.page, arguments.dpi, arguments.pose, megapixels_max);
  const KeptPage kept{arguments.page, arguments.kept_dpi, arguments.kept_turned, whole_file(arguments.file)};
  return picture_of_kept_page(kept, arguments.dpi, arguments.pose, megapixels_max);
}

ExitCode draw(Arguments& arguments, DataOutput& output) {
  std::vector<std::string> readable{arguments.file};
  std::optional<MemberFile> member;
  if (!arguments.member.empty()) {
    member.emplace(arguments.file, arguments.member);
    readable.push_back(member->path());
    arguments.limits.output_bytes = UnpackLimits{}.member_bytes_max;
    arguments.file = member->path();
  }
  enter_sandbox(arguments.limits, {}, readable);
  try {
    if (member) member->unpack_it();
    output.write(screen_image(picture(arguments)));
  } catch (const Error& error) {
    output.write("!" + error.code() + "\n" + error.what() + "\n");
    return ExitCode::failed;
  }
  return ExitCode::ok;
}

Work describe(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("FILE", arguments->file, "PDF, TIFF, PNG or JPEG, or a kept page")->required();
  app.add_option("--member", arguments->member,
                 "FILE is an archive: the source of a file in it, as ingest names it");
  app.add_option("--page", arguments->page, "which page, from 1")->capture_default_str();
  app.add_option("--dpi", arguments->dpi, "pixels an inch")
      ->check(CLI::Range(5.0, 600.0))
      ->capture_default_str();
  app.add_option("--rotation", arguments->pose.rotation, "degrees clockwise that bring the page upright")
      ->check(CLI::Range(0, 359));
  app.add_option("--skew", arguments->pose.skew_deg, "degrees a scan leans")->check(CLI::Range(-45.0, 45.0));
  app.add_option("--paper", arguments->paper, "corners of a photographed sheet, eight numbers in points")
      ->delimiter(',')
      ->expected(8);
  app.add_option("--kept-dpi", arguments->kept_dpi, "FILE is a kept page of so many pixels an inch")
      ->check(CLI::Range(1.0, 100'000.0));
  app.add_option("--kept-turned", arguments->kept_turned, "degrees clockwise that its file turned it by")
      ->check(CLI::Range(0, 359));
  app.add_option("--seconds", arguments->limits.document_seconds, "processor time at most")
      ->check(CLI::Range(0.1, 600.0));
  app.add_option("--memory", arguments->limits.memory_mb, "megabytes at most")->check(CLI::Range(64, 65536));
  app.footer(
      "Example:\n  thaimemo-page-image report.pdf --page 2 --dpi 120 | cat > page.png\n\nIt writes to a pipe "
      "only: the sandbox lets no file grow.");
  return [arguments](DataOutput& output) {
    take_paper(*arguments);
    return draw(*arguments, output);
  };
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(argc, argv, "thaimemo-page-image",
                               "Draws one page of a file in a sandbox; for thaimemo serve.",
                               thaimemo::describe);
}
