#include "tools/cluster/job_script.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "tools/cluster/make_plan.h"

namespace thaimemo {
namespace {

constexpr double safety = 4;            // sizes only guess what pages hold, and nodes differ
constexpr int minutes_min = 60;         // a single bad scan may use up its document's hour
constexpr int supervisor_mb = 512;      // the process above the workers
constexpr int seconds_of_warning = 90;  // before a job's time ends, for what is being read to be stopped

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char letter : word) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return text + "'";
}

std::string header(const Plan& plan, const std::vector<PlannedFile>& files, const JobSettings& settings) {
  return "#!/bin/sh\n"
         "#SBATCH --job-name=thaimemo\n"
         "#SBATCH --array=1-" +
         std::to_string(plan.chunks) +
         "\n"
         "#SBATCH --cpus-per-task=" +
         std::to_string(settings.workers) +
         "\n"
         "#SBATCH --mem=" +
         std::to_string(settings.workers * plan.settings.memory_mb + supervisor_mb) +
         "M\n"
         "#SBATCH --time=" +
         std::to_string(minutes_of_job(files, settings.workers)) +
         "\n"
         "#SBATCH --requeue\n"
         "#SBATCH --open-mode=append\n"
         "#SBATCH --signal=B:TERM@" +
         std::to_string(seconds_of_warning) + "\n";
}

}  // namespace

int minutes_of_job(const std::vector<PlannedFile>& files, int workers) {
  std::map<int, double> seconds;
  double costliest = 0;
  for (const PlannedFile& file : files)
    costliest = std::max(costliest, seconds[file.chunk] += guessed_seconds(file));
  return std::max(minutes_min, static_cast<int>(std::ceil(costliest / workers * safety / 60)));
}

std::string job_script(const Plan& plan, const std::vector<PlannedFile>& files, const JobSettings& settings) {
  return header(plan, files, settings) +
         "# Written by thaimemo plan: sbatch THIS, or sbatch --array=3,7-9 THIS for some chunks.\n"
         "plan=" +
         quoted(settings.plan) + "\nshards=" + quoted(settings.shards) + "\n" +
         "chunk=${SLURM_ARRAY_TASK_ID:?run this by sbatch}\n"
         "restarts=${SLURM_RESTART_COUNT:-0}\n\n"
         "# Slurm warns this shell; what was read until then stays for the next try on this machine.\n"
         "trap 'kill -TERM \"$work\" 2>/dev/null' TERM\n"
         "thaimemo work --plan \"$plan\" --chunk \"$chunk\" --shards \"$shards\" -j "
         "\"${SLURM_CPUS_PER_TASK:-1}\" &\n"
         "work=$!\n"
         "wait \"$work\"; code=$?\n"
         "while [ \"$code\" = 143 ]; do wait \"$work\"; code=$?; done  # the trap ended the wait, not the "
         "work\n\n"
         "echo \"chunk $chunk on ${SLURMD_NODENAME:-?}: exit code $code, try $((restarts + 1))\"\n"
         "case $code in\n"
         "  0|3) exit 0 ;;  # 3: done, and some documents have problems, which their rows tell\n"
         "  75|130)         # for now only: no room, a lock, or the end of the job's time\n"
         "    [ \"$restarts\" -lt " +
         std::to_string(settings.requeues_max) +
         " ] && scontrol requeue \"$SLURM_JOB_ID\"\n"
         "    exit 75 ;;\n"
         "  *) exit \"$code\" ;;\n"
         "esac\n";
}

}  // namespace thaimemo
