/* Japanese words that other scripts lack: of the copy buttons (`messages` and `locale` are theirs), and Sphinx's count of
   what a search found, whose Japanese is empty. */
if (document.documentElement.lang === "ja") {
  messages.ja = { copy: "コピー", copy_to_clipboard: "クリップボードにコピー", copy_success: "コピーしました", copy_failure: "コピーできませんでした" };
  locale = "ja";
  Documentation.addTranslations({
    messages: { "Search finished, found one page matching the search query.": ["${resultCount}件のページが見つかりました。"] },
    plural_expr: "0",
    locale: "ja",
  });
}
