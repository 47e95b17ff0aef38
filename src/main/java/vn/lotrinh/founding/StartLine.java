package vn.lotrinh.founding;

import vn.lotrinh.cooperative.CooperativeKind;

/**
 * What is known of a founding when it begins.
 *
 * @param name full, with its type
 * @param place code of the district or commune of the head office
 * @param headOffice address, or null
 * @param contact who asks for it, with a telephone number, or null
 */
record StartLine(CooperativeKind kind, String name, String place, String headOffice, String sector, String contact) {}
