// A moment that a person names.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace thaimemo {

// "2026-11-29": the midnight with which that day begins, by this machine's time zone. "2026-11-29T08:30:00Z" and
// "2026-11-29T08:30:00+07:00", as RFC 3339 has them; fractions of a second are left out. nullopt for anything else, also
// for a day that no calendar has.
std::optional<std::chrono::sys_seconds> moment_named(const std::string& text);

}  // namespace thaimemo
