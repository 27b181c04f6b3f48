// Is everything here that thaimemo needs to run, and if not, how is it installed?
#pragma once

#include <string>
#include <vector>

namespace thaimemo {

enum class Health {
  good,
  optional,  // missing, but only something named in the detail needs it
  bad        // missing, and the main job cannot be done
};

struct Finding {
  std::string name;  // "model tha"
  Health health = Health::good;
  std::string detail;  // version, path or what is wrong
  std::string remedy;  // the command that mends it, "" where nothing is to mend
};

struct CheckupSettings {
  std::string program_folder;              // where thaimemo's programs are
  std::vector<std::string> model_folders;  // searched in this order
  std::vector<std::string> font_folders;
  std::string work_folder = ".";  // where databases are written
  double disk_free_gb = 1;        // less is worth a word
  double memory_per_worker_gb = 2;
};

// In a fixed order: programs, libraries, models, fonts, sandbox, machine.
std::vector<Finding> checkup(const CheckupSettings& settings);

bool healthy(const std::vector<Finding>& findings);  // nothing is bad

const char* name_of(Health health);  // "ok", "optional", "missing"

std::string to_text(const std::vector<Finding>& findings);
std::string to_json_text(const std::vector<Finding>& findings);  // an array of objects, one line

}  // namespace thaimemo
