/** Journeys through a real browser, for the few things only a browser can show. */
package vn.lotrinh.browser;
