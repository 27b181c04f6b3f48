// The script by which Slurm does the chunks of a plan as an array of jobs (docs/cluster.md).
#pragma once

#include <string>
#include <vector>

#include "tools/cluster/plan.h"

namespace thaimemo {

struct JobSettings {
  std::string plan, shards;  // absolute
  int workers = 4;           // processor cores, and workers, of a job
  int requeues_max = 5;      // how often a chunk is tried again after exit code 75 or the end of its time
};

// A POSIX shell script for sbatch: an array job for each chunk; memory for its workers and the process above them; time
// by the costliest chunk; one line for each chunk at its end. A chunk that ended with 75 (no room, a lock), was preempted or ran out of time
// is put into the queue again; exit code 3 (done, with problems recorded) is 0 to Slurm, so that jobs may depend on it.
std::string job_script(const Plan& plan, const std::vector<PlannedFile>& files, const JobSettings& settings);

// The time that a job asks for: of the costliest chunk, spread over the workers, four times over, at least an hour;
// in minutes.
int minutes_of_job(const std::vector<PlannedFile>& files, int workers);

}  // namespace thaimemo
