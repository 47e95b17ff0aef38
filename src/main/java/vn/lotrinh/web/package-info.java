/**
 * The frame of our pages: layout, navigation, login page, and how a refusal or an error is told. Knows no feature.
 *
 * <p>A page uses the frame by {@code <html th:replace="~{web/layout :: page(title='…', content=~{::main})}">}; its scripts are files below
 * {@code /js}, named inside its {@code main} element, because the content security policy allows no inline script. Every error is one
 * Vietnamese sentence, as {@code {"message"}} for programs and as a page for people; an unexpected one carries a number that is in the log.
 */
package vn.lotrinh.web;
