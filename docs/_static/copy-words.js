/* The Japanese words of the copy buttons, which their extension lacks: `messages` and `locale` are its own. */
if (document.documentElement.lang === "ja") {
  messages.ja = { copy: "コピー", copy_to_clipboard: "クリップボードにコピー", copy_success: "コピーしました", copy_failure: "コピーできませんでした" };
  locale = "ja";
}
