// From an archive to a plan: its files listed, their cost guessed, cut into chunks that cost alike.
#pragma once

#include <string>
#include <vector>

#include "tools/cluster/plan.h"

namespace thaimemo {

// By the ending of its name: a plan opens no file, and a wrong name only makes chunks less alike.
PlannedKind kind_of_name(const std::string& path);

// Processor seconds that reading a file may take, as far as its size tells.
double guessed_seconds(const PlannedFile& file);

// Sets the chunk of each file, from 1 to `chunks`: the costliest first, each to the chunk that has least so far (Graham's
// longest processing time first: no chunk costs more than 4/3 of the best cut, or the costliest file). Files come out
// by chunk and source. The same list gives the same cut.
void cut_into_chunks(std::vector<PlannedFile>& files, int chunks);

struct MakePlanSettings {
  std::vector<std::string> paths;
  std::string out;
  int chunks = 0;     // fewer where there are fewer files
  PlanSettings plan;  // rules_sha256 is filled in
};

enum class PlanMade { written, there_already };
struct MadePlan {
  Plan plan;
  std::vector<PlannedFile> files;
  std::vector<std::string> passed_over;  // see SourceList
  PlanMade made = PlanMade::written;
};

// A new file, all of it or nothing, never written over. Throws Error "plan-exists" where another file has that name,
// "disk-full" and "file-unwritable".
PlanMade write_once(const std::string& path, const std::string& text);

// Writes the plan, all of it or nothing. Throws Error as list_sources() and Rules do, "plan-exists" where another file
// has that name, "disk-full" and "file-unwritable".
MadePlan make_plan(const MakePlanSettings& settings);

}  // namespace thaimemo
