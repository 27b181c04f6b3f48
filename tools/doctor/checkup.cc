#include "tools/doctor/checkup.h"

#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include "base/json.h"
#include "tools/ingest/process/sandbox.h"
#include "tools/thaimemo/verbs.h"
#include "tools/thaimemo/versions.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

std::string apt(const std::string& package) {
  return "sudo apt-get install -y " + package;
}

std::string rounded_gb(double bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f GB", bytes / 1e9);
  return text;
}

struct Answer {
  int exit_code = -1;
  std::string first_line;
};

// Runs `program --version`. A missing shared library shows here, in the loader's own words.
Answer ask_version(const std::string& program) {
  std::string quoted = "'";
  for (const char letter : program) quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  FILE* const pipe = popen((quoted + "' --version 2>&1").c_str(), "r");
  Answer answer;
  if (pipe == nullptr) return answer;
  std::array<char, 512> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr)
    if (answer.first_line.empty()) answer.first_line = line.data();
  answer.first_line.erase(std::min(answer.first_line.find('\n'), answer.first_line.size()));
  answer.exit_code = pclose(pipe);
  return answer;
}

void look_at_programs(const CheckupSettings& settings, std::vector<Finding>& findings) {
  for (const Verb& verb : verbs()) {
    const std::string name = "thaimemo-" + verb.name;
    const fs::path program = fs::path(settings.program_folder) / name;
    if (access(program.c_str(), X_OK) != 0) {
      findings.push_back(
          {"program " + name, Health::bad, "not in " + settings.program_folder, "tools/demo builds it"});
      continue;
    }
    const Answer answer = ask_version(program.string());
    const bool works = answer.exit_code == 0;
    findings.push_back({"program " + name, works ? Health::good : Health::bad, answer.first_line,
                        works ? "" : "tools/setup installs what is missing"});
  }
}

// What the programs were built with; that it can still be loaded shows where they are run.
void look_at_libraries(std::vector<Finding>& findings) {
  for (const Part& library : library_versions())
    findings.push_back({"library " + library.name, Health::good, library.version, ""});
}

// Models of other makers. The one that scans are read with, thagov, comes with the programs, or they would not start.
struct Model {
  const char* name;
  const char* package;
  const char* purpose;
};

constexpr std::array models{
    Model{"tha", "tesseract-ocr-tha",
          "another reader of scans (--tessdata), and what a new model is trained from"},
    Model{"eng", "tesseract-ocr-eng", "the Latin letters of that other reader"}};

Finding model_finding(const Model& model, const std::vector<std::string>& folders) {
  const std::string name = std::string("model ") + model.name;
  for (const std::string& folder : folders) {
    const fs::path file = fs::path(folder) / (std::string(model.name) + ".traineddata");
    if (fs::exists(file)) return {name, Health::good, file.string(), ""};
  }
  return {name, Health::optional, model.purpose, apt(model.package)};
}

bool holds_font(const std::string& folder) {
  std::error_code wrong;
  for (fs::recursive_directory_iterator entry(folder, wrong), end; !wrong && entry != end;
       entry.increment(wrong)) {
    const std::string type = entry->path().extension().string();
    if (type == ".ttf" || type == ".otf") return true;
  }
  return false;
}

void look_at_fonts(const CheckupSettings& settings, std::vector<Finding>& findings) {
  for (const std::string& folder : settings.font_folders)
    if (holds_font(folder)) return findings.push_back({"fonts for Thai", Health::good, folder, ""});
  findings.push_back({"fonts for Thai", Health::optional,
                      "draws PDF pages whose fonts are not embedded, and made reports",
                      apt("fonts-thai-tlwg")});
}

void look_at_sandbox(std::vector<Finding>& findings) {
  const Confinement rings = confinement_available();
  if (rings.complete())
    findings.push_back({"sandbox", Health::good, name_of(rings), ""});
  else
    findings.push_back({"sandbox", Health::optional,
                        "this kernel confines workers by " + name_of(rings) + " only",
                        "use a kernel with seccomp filters and Landlock (5.13 or newer)"});
}

void look_at_machine(const CheckupSettings& settings, std::vector<Finding>& findings) {
  struct statvfs disk {};
  const bool known = statvfs(settings.work_folder.c_str(), &disk) == 0;
  const double free = known ? static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize) : 0;
  const bool enough = free >= settings.disk_free_gb * 1e9;
  findings.push_back({"disk", enough ? Health::good : Health::optional,
                      rounded_gb(free) + " free in " + settings.work_folder,
                      enough ? "" : "free some space, or put the database elsewhere"});
  struct sysinfo machine {};
  sysinfo(&machine);
  const double memory = static_cast<double>(machine.totalram) * machine.mem_unit;
  const long cores = sysconf(_SC_NPROCESSORS_ONLN);
  const bool roomy = memory >= static_cast<double>(cores) * settings.memory_per_worker_gb * 1e9;
  findings.push_back({"machine", roomy ? Health::good : Health::optional,
                      std::to_string(cores) + " processors, " + rounded_gb(memory) + " of memory",
                      roomy ? "" : "use a smaller -j, or a smaller --memory-limit"});
}

}  // namespace

std::vector<Finding> checkup(const CheckupSettings& settings) {
  std::vector<Finding> findings;
  look_at_programs(settings, findings);
  look_at_libraries(findings);
  findings.push_back({"model thagov", Health::good, "comes with the programs", ""});
  for (const Model& model : models) findings.push_back(model_finding(model, settings.model_folders));
  look_at_fonts(settings, findings);
  look_at_sandbox(findings);
  look_at_machine(settings, findings);
  return findings;
}

bool healthy(const std::vector<Finding>& findings) {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& one) { return one.health == Health::bad; });
}

const char* name_of(Health health) {
  switch (health) {
    case Health::good:
      return "ok";
    case Health::optional:
      return "optional";
    case Health::bad:
      return "missing";
  }
  return "missing";
}

std::string to_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    char start[64];
    std::snprintf(start, sizeof start, "%-9s %-28s ", name_of(finding.health), finding.name.c_str());
    text += start + finding.detail + "\n";
    if (!finding.remedy.empty()) text += std::string(10, ' ') + "-> " + finding.remedy + "\n";
  }
  return text;
}

std::string to_json_text(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings)
    list.push_back({{"name", finding.name},
                    {"health", name_of(finding.health)},
                    {"detail", finding.detail},
                    {"remedy", finding.remedy}});
  return to_line(list);
}

}  // namespace thaimemo
