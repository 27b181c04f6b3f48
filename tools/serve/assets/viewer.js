// The page viewer: zoom and pan. Without it the page is whole, only still.
