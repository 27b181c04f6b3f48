#include <cstdlib>
#include <filesystem>

#include "base/command_line.h"
#include "base/translation.h"
#include "tools/doctor/checkup.h"

using namespace thaimemo;

namespace {

CheckupSettings settings_from_environment() {
  CheckupSettings settings;
  std::error_code unknown;
  settings.program_folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path().string();
  if (const char* named = std::getenv("TESSDATA_PREFIX")) settings.model_folders.emplace_back(named);
  for (const char* folder :
       {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"})
    settings.model_folders.emplace_back(folder);
  settings.font_folders = {"/usr/share/fonts/truetype/tlwg", "/usr/share/fonts/opentype/tlwg"};
  return settings;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(
      argc, argv, "thaimemo-doctor", "What is installed, what is missing, how to install it.",
      [](CLI::App& app) -> Work {
        auto as_json = std::make_shared<bool>(false);
        auto tessdata = std::make_shared<std::string>();
        app.add_flag("--json", *as_json, "one JSON array instead of lines");
        app.add_option("--tessdata", *tessdata, "folder of the OCR models, looked at first");
        app.footer("Exit codes: 0 healthy, 3 something is missing.\n\nExample:\n  thaimemo doctor");
        return [as_json, tessdata](DataOutput& output) {
          CheckupSettings settings = settings_from_environment();
          if (!tessdata->empty()) settings.model_folders.insert(settings.model_folders.begin(), *tessdata);
          const std::vector<Finding> findings = checkup(settings);
          output.write(*as_json ? to_json_text(findings) + "\n" : in_their_language(to_text(findings)));
          return healthy(findings) ? ExitCode::ok : ExitCode::problems;
        };
      });
}
