//! Constants of objects and collections.

use super::{ConstantTheme, integer};

/// Objects and collections: K85.
#[rustfmt::skip] // one constant a line
pub static OBJECTS_AND_COLLECTIONS: ConstantTheme = ConstantTheme {
    name: "Objects and collections",
    constants: &[
        integer("ck keep null", "K85:1", 2).french("ck keep null"),
        integer("ck keep empty strings", "K85:2", 2).french("ck keep empty strings"),
        integer("ck diacritical", "K85:3", 8).french("ck diacritical"),
        integer("ck disable wildchar", "K85:4", 16).french("ck disable wildchar"),
        integer("ck ignore null or empty", "K85:5", 1).french("ck ignore null or empty"),
        integer("dk with primary key", "K85:6", 1).french("dk with primary key"),
        integer("ck resolve pointers", "K85:7", 1).french("ck resolve pointers"),
        integer("ck descending", "K85:8", 1).french("ck descending"),
        integer("ck ascending", "K85:9", 0).french("ck ascending"),
        integer("dk diacritical", "K85:10", 8).french("dk diacritical"),
        integer("dk keep ordered", "K85:11", 1).french("dk keep ordered"),
        integer("dk non ordered", "K85:12", 0).french("dk non ordered"),
        integer("dk distinct values", "K85:13", 1).french("dk distinct values"),
        integer("dk silent mode", "K85:14", 1).french("dk silent mode"),
        integer("dk reload if stamp changed", "K85:15", 1).french("dk reload if stamp changed"),
        integer("dk key as string", "K85:16", 1).french("dk key as string"),
        integer("dk force drop if stamp changed", "K85:17", 2).french("dk force drop if stamp changed"),
        integer("dk status success", "K85:18", 0).french("dk status success"),
        integer("dk status wrong permission", "K85:19", 1).french("dk status wrong permission"),
        integer("dk status stamp has changed", "K85:20", 2).french("dk status stamp has changed"),
        integer("dk status locked", "K85:21", 3).french("dk status locked"),
        integer("dk status serious error", "K85:22", 4).french("dk status serious error"),
        integer("dk status entity does not exist anymore", "K85:23", 5)
            .french("dk status entity does not exist anymore"),
        integer("dk auto merge", "K85:24", 32).french("dk auto merge"),
        integer("dk status automerge failed", "K85:25", 6).french("dk status automerge failed"),
        integer("dk stop dropping on first error", "K85:26", 8).french("dk stop dropping on first error"),
        integer("dk can be stopped by user", "K85:27", 64).french("dk can be stopped by user"),
        integer("dk with stamp", "K85:28", 2).french("dk with stamp"),
        integer("ck shared", "K85:29", 16).french("ck shared"),
        integer("dk no ranges", "K85:30", 1).french("dk no ranges"),
        integer("dk ascending", "K85:31", 0).french("dk ascending"),
        integer("dk descending", "K85:32", 1).french("dk descending"),
        integer("ck forget learning context", "K85:33", 128).french("ck forget learning context"),
        integer("ck keep learning context", "K85:34", 0).french("ck keep learning context"),
        integer("ck not shared", "K85:35", 0).french("ck not shared"),
        integer("dk count values", "K85:36", 32).french("dk count values"),
        integer("ck count values", "K85:37", 32).french("ck count values"),
        integer("dk status serious validation error", "", 8).french("dk status serious validation error"),
        integer("dk status validation failed", "", 7).french("dk status validation failed"),
    ],
};
