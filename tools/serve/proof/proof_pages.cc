#include "tools/serve/proof/proof_pages.h"

#include "tools/serve/proof/cell_page.h"
#include "tools/serve/proof/page_picture_answer.h"
#include "tools/serve/proof/sheet_page.h"

namespace thaimemo {

void add_proof_pages(Router& router, PageImages& images) {
  router.add("/doc/{sha}/p/{page}", [&images](const Visit& visit, const PathValues& path) {
    return sheet_page(visit, path, images);
  });
  router.add("/doc/{sha}/p/{page}/image", [&images](const Visit& visit, const PathValues& path) {
    return page_picture_answer(visit, path, images);
  });
  router.add("/cell/{id}", [&images](const Visit& visit, const PathValues& path) {
    return cell_page(visit, path, images);
  });
}

}  // namespace thaimemo
