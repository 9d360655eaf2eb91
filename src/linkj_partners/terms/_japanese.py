"""Lengths of time in Japanese: 今後5年間, 1年6か月, 満２ヶ年間, 半年, 90日間."""
