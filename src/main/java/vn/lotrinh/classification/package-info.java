/**
 * Scores and ranks every co-operative each year by TT 01/2020/TT-BKHĐT: the co-operative scores itself, the Liên minh HTX confirms or corrects.
 *
 * <p>Criteria are rows, a table of them from a year on: 1–9 come with the application, the points of 10–15 are entered by an administrator before a
 * year's scoring opens, because no trustworthy source for them was found; from then on the year's table is fixed. An administrative fine does not
 * lower a rank: that rule belongs to TT 09/2017/TT-BNNPTNT, not to this scale. A co-operative without officers of its own is acted for by the Liên
 * minh HTX. Results go to the register in the transaction that ranks. {@link vn.lotrinh.classification.ClassificationProcess} alone speaks to the engine.
 */
package vn.lotrinh.classification;
