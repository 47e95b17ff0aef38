/**
 * Who is logged in, for which agency, in which role; one login for our pages, Tasklist, Cockpit and the REST interfaces.
 *
 * <p>People and groups live in Camunda's identity tables. A group is either an agency (its code) or a {@link vn.lotrinh.security.Role}.
 * Officers hold no grant of their own beyond seeing models and filters: the engine grants each open task to the agency it is given to.
 *
 * <p>From outside to inside: {@link vn.lotrinh.security.Gate} (pace of addresses, size), sessions, login, {@link
 * vn.lotrinh.security.RightsOfTheMoment}, {@link vn.lotrinh.security.PersonLimits}, rights, {@link vn.lotrinh.security.AccountCalls}.
 */
package vn.lotrinh.security;
