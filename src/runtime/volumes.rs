//! The volumes of the machine: names, sizes and free space.

use sysinfo::Disks;

/// A volume that is mounted.
pub struct Volume {
    /// Where it is mounted.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// In bytes, for this user.
    pub free: u64,
}

/// All volumes with a size, by name; each place once.
///
/// U: `volumes`: the name of a volume is the path where it is mounted, so that it begins a
/// pathname.
pub fn all() -> Vec<Volume> {
    let disks = Disks::new_with_refreshed_list();
    let mut volumes: Vec<Volume> = disks
        .iter()
        .filter(|disk| disk.total_space() > 0)
        .map(|disk| Volume {
            name: disk.mount_point().to_string_lossy().into_owned(),
            size: disk.total_space(),
            free: disk.available_space(),
        })
        .collect();
    volumes.sort_by(|a, b| a.name.cmp(&b.name));
    volumes.dedup_by(|a, b| a.name == b.name);
    volumes
}
