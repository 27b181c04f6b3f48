// thaimemo-draw: a page and what was made of it, as a picture.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "base/command_line.h"
#include "extract/draw/draw_page.h"
#include "extract/page_view.h"
#include "extract/scan/image/image_file.h"

namespace thaimemo {

namespace {

struct Arguments {
  std::string file, output;
  int page = 1;
  double dpi = 120;
  ExtractSettings settings;
};

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file)
    throw Error("picture-unwritable", path, std::strerror(errno),
                "Name a place that can be written after -o.");
}

ExitCode draw(const Arguments& arguments) {
  const PageView view = view_page(arguments.file, arguments.page, arguments.dpi, arguments.settings);
  write_file(arguments.output, png_bytes(draw_page(view.page, view.image)));
  bool doubts = false;
  for (const Problem& problem : view.problems) {
    doubts = doubts || problem.severity != Severity::info;
    std::cerr << "thaimemo: page " << problem.page << ": " << problem.message << " [" << problem.code
              << "]\n";
  }
  return doubts ? ExitCode::problems : ExitCode::ok;
}

Work describe(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.footer(
      "Words are green where they are sure, yellow and red where they are doubtful; ruling lines blue; "
      "cells\n"
      "violet, orange in tables without rules, with row.column; lines outside tables grey.\n\n"
      "Example:\n  thaimemo-draw report.pdf --page 2 -o page.png\n\n"
      "Exit codes: 0 ok, 3 drawn with problems (told on standard error), 2 nothing drawn.");
  app.add_option("FILE", arguments->file, "PDF, TIFF, PNG or JPEG")->required();
  app.add_option("--page", arguments->page, "which page, from 1")->capture_default_str();
  app.add_option("-o,--output", arguments->output, "the PNG file to write")->required();
  app.add_option("--dpi", arguments->dpi, "pixels an inch of the picture of a PDF's page")
      ->check(CLI::Range(10.0, 1200.0))
      ->capture_default_str();
  app.add_flag("--no-ocr{false}", arguments->settings.ocr, "leave pages that need OCR without words");
  app.add_option("--tessdata", arguments->settings.tessdata_dir, "folder of the OCR models")
      ->check(CLI::ExistingDirectory);
  return [arguments](DataOutput&) { return draw(*arguments); };
}

}  // namespace

}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(argc, argv, "thaimemo-draw",
                               "Draws a page with its words, ruling lines, cells and confidence.",
                               thaimemo::describe);
}
