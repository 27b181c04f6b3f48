#include "tools/serve/review/review_pages.h"

#include "tools/serve/review/audit_page.h"
#include "tools/serve/review/grid_page.h"
#include "tools/serve/review/proofread_page.h"
#include "tools/serve/review/review_page.h"
#include "tools/serve/review/save_answers.h"

namespace thaimemo {

void add_review_pages(Router& router, Reviewing& reviewing, PageImages& images) {
  const auto shows = [&](const char* pattern, Response (*page)(const Visit&, Reviewing&, PageImages&)) {
    router.add(pattern, [&reviewing, &images, page](const Visit& visit, const PathValues&) {
      return page(visit, reviewing, images);
    });
  };
  const auto takes = [&](const char* pattern, Response (*answer)(const Visit&, Reviewing&)) {
    router.add(pattern, [&reviewing, answer](const Visit& visit, const PathValues&) {
      return answer(visit, reviewing);
    });
  };
  shows("/review", review_page);
  shows("/review/next", next_answer);
  shows("/review/item", item_answer);
  shows("/review/audit", audit_page);
  takes("/review/save", save_answer);
  takes("/review/save-page", save_page_answer);
  takes("/review/save-grid", save_grid_answer);
  takes("/review/undo", undo_answer);
  takes("/review/hold", hold_answer);
  takes("/review/release", release_answer);
  router.add("/review/grid/{sha}/{page}", [&](const Visit& visit, const PathValues& path) {
    return grid_page(visit, path, reviewing, images);
  });
  router.add("/review/page/{sha}/{page}", [&](const Visit& visit, const PathValues& path) {
    return proofread_page(visit, path, reviewing, images);
  });
}

}  // namespace thaimemo
